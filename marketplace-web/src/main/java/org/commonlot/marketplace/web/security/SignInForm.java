package org.commonlot.marketplace.web.security;

import org.jspecify.annotations.Nullable;

/** What was typed to sign in. */
public record SignInForm(String email, String password) {

    public SignInForm(@Nullable String email, @Nullable String password) {
        this.email = email == null ? "" : email;
        this.password = password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "SignInForm";
    }
}
