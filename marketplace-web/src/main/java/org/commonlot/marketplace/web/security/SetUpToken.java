package org.commonlot.marketplace.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.commonlot.marketplace.organisation.People;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The word that proves that whoever sets the platform up can read its console. Made at start, while there is no account
 * and no demo; good once; gone with the process. Each node has its own.
 */
@Component
@LocalIdentity
class SetUpToken {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpToken.class);
    private static final int BYTES = 16;

    private final People people;
    private final boolean demo;
    private @Nullable String token;

    SetUpToken(People people, Environment environment) {
        this.people = people;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void offer() {
        if (demo || people.any()) return;
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
        LOG.warn("There is no account yet. Open /set-up and give this token, which is good once: {}", token);
    }

    /** Whether there is still anything to set up: before the first account, and never again. */
    synchronized boolean open() {
        return token != null && !people.any();
    }

    synchronized boolean matches(String typed) {
        return token != null
                && MessageDigest.isEqual(
                        typed.strip().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void spend() {
        token = null;
    }

    /** For tests: what the console shows. */
    synchronized Optional<String> shown() {
        return Optional.ofNullable(token);
    }
}
