package org.commonlot.marketplace.web.security;

import org.jspecify.annotations.Nullable;

/**
 * A new password.
 *
 * @param current the present one, where it must be known
 */
public record NewPasswordForm(String current, String password) {

    public NewPasswordForm(@Nullable String current, @Nullable String password) {
        this.current = current == null ? "" : current;
        this.password = password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}
