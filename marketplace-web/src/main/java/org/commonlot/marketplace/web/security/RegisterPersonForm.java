package org.commonlot.marketplace.web.security;

import org.commonlot.marketplace.organisation.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who wants an account, to join an organisation that is here already. */
public record RegisterPersonForm(String name, String email, String password) {

    private static final int LONGEST_NAME = 200;

    public RegisterPersonForm(@Nullable String name, @Nullable String email, @Nullable String password) {
        this.name = name == null ? "" : name.strip();
        this.email = email == null ? "" : email.strip();
        this.password = password == null ? "" : password;
    }

    void check(Errors errors, PasswordPolicy policy) {
        if (name.isEmpty()) errors.rejectValue("name", "missing");
        else if (name.length() > LONGEST_NAME) errors.rejectValue("name", "long");
        if (email.isEmpty()) errors.rejectValue("email", "missing");
        policy.fault(password, email, name).ifPresent(fault -> errors.rejectValue("password", fault));
    }

    RegisterPerson toCommand(String passwordHash) {
        return new RegisterPerson(name, email, passwordHash);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RegisterPersonForm";
    }
}
