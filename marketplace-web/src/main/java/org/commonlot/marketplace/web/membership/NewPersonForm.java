package org.commonlot.marketplace.web.membership;

import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.security.PasswordPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who follows an invitation and has no account yet; the address is the one that was invited. */
public record NewPersonForm(String name, String password) {

    private static final int LONGEST_NAME = 200;

    public NewPersonForm(@Nullable String name, @Nullable String password) {
        this.name = Typed.text(name);
        this.password = password == null ? "" : password;
    }

    void check(Errors errors, PasswordPolicy policy, String email) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) errors.rejectValue("name", "NotBlank");
        policy.fault(password, email, name).ifPresent(fault -> errors.rejectValue("password", fault));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewPersonForm[" + name + "]";
    }
}
