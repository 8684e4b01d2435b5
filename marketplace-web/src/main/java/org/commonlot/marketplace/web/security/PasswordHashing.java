package org.commonlot.marketplace.web.security;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id at the parameters that OWASP's password storage guidance names (19 MiB, two passes, one lane), with the
 * algorithm's name before each hash so that a later one can take over. No more than a few run at once: each takes its
 * memory and a core, and requests have no other bound.
 */
@Component
public class PasswordHashing implements PasswordEncoder {

    private static final String ALGORITHM = "argon2id";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ALGORITHM, Map.of(ALGORITHM, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    @Override
    public String encode(@Nullable CharSequence password) {
        return Objects.requireNonNull(inTurn(() -> encoder.encode(password)));
    }

    /** False, too, for a hash of no known algorithm: nobody signs in with it. */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (hash == null || !hash.startsWith("{" + ALGORITHM + "}")) return false;
        return Boolean.TRUE.equals(inTurn(() -> encoder.matches(password, hash)));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> @Nullable T inTurn(Supplier<@Nullable T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
