package org.commonlot.marketplace.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An e-mail address, to which a letter shall go. */
public record EmailForm(String email) {

    private static final int LONGEST = 254;

    public EmailForm(@Nullable String email) {
        this.email = email == null ? "" : email.strip();
    }

    /** Only whether something was typed: whether there is such an account is not told. */
    void check(Errors errors) {
        if (email.isEmpty() || email.length() > LONGEST) errors.rejectValue("email", "missing");
    }

    @Override
    public String toString() {
        return "EmailForm";
    }
}
