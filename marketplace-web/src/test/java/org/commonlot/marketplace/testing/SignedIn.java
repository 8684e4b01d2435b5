package org.commonlot.marketplace.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.security.SignedInPerson;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Puts a person into the session of a MockMvc request, as signing in would. */
public final class SignedIn {

    private SignedIn() {}

    /** With a second factor that is always fresh. */
    public static RequestPostProcessor as(Actor actor) {
        return authentication(SignedInPerson.vouchedFor(actor.person()));
    }

    /** Without a second factor. */
    public static RequestPostProcessor withPasswordAs(Actor actor) {
        return authentication(SignedInPerson.authenticated(actor.person()));
    }

    /** With a second factor that was given at this moment. */
    public static RequestPostProcessor withFactorAs(Actor actor, Instant at) {
        return authentication(SignedInPerson.withFactor(actor.person(), at));
    }
}
