package org.commonlot.marketplace.web.security;

import org.jspecify.annotations.Nullable;

/** What was typed to make the first administrator. */
public record SetUpForm(String token, String name, String email, String password) {

    public SetUpForm(@Nullable String token, @Nullable String name, @Nullable String email, @Nullable String password) {
        this.token = token == null ? "" : token.strip();
        this.name = name == null ? "" : name.strip();
        this.email = email == null ? "" : email.strip();
        this.password = password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "SetUpForm";
    }
}
