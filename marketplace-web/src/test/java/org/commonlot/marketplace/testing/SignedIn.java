package org.commonlot.marketplace.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.security.SignedInPerson;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Puts a person into the session of a MockMvc request, as signing in would. */
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor as(Actor actor) {
        return authentication(SignedInPerson.authenticated(actor.person()));
    }
}
