package org.commonlot.marketplace.web.security;

import java.time.LocalDate;
import org.commonlot.marketplace.organisation.RegisterPerson;
import org.commonlot.marketplace.organisation.RegisterSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What was typed to register a supplier and its first person. Everything is text, so that nothing typed is lost.
 *
 * @param goOn {@code true} when the person saw the suppliers that look alike, and theirs is another one
 * @param numbered {@code yes} for a firm with a company number, {@code no} for one without
 */
public record RegisterForm(
        String name,
        String email,
        String password,
        String organisationName,
        String numbered,
        String identifier,
        String staff,
        String turnover,
        String balanceSheet,
        String goOn) {

    public RegisterForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String organisationName,
            @Nullable String numbered,
            @Nullable String identifier,
            @Nullable String staff,
            @Nullable String turnover,
            @Nullable String balanceSheet,
            @Nullable String goOn) {
        this.name = RegisterFirmForm.typed(name);
        this.email = RegisterFirmForm.typed(email);
        this.password = password == null ? "" : password;
        this.organisationName = RegisterFirmForm.typed(organisationName);
        this.numbered = RegisterFirmForm.typed(numbered);
        this.identifier = RegisterFirmForm.typed(identifier);
        this.staff = RegisterFirmForm.typed(staff);
        this.turnover = RegisterFirmForm.typed(turnover);
        this.balanceSheet = RegisterFirmForm.typed(balanceSheet);
        this.goOn = RegisterFirmForm.typed(goOn);
    }

    static RegisterForm empty() {
        return new RegisterForm(null, null, null, null, null, null, null, null, null, null);
    }

    /** What is wrong with the form itself; what the rules of the marketplace say comes after. */
    void check(Errors errors, PasswordPolicy policy) {
        RegisterFirmForm.text(errors, "name", name);
        if (email.isEmpty()) errors.rejectValue("email", "missing");
        policy.fault(password, email, name).ifPresent(fault -> errors.rejectValue("password", fault));
        firm().check(errors);
    }

    RegisterFirmForm firm() {
        return new RegisterFirmForm(organisationName, numbered, identifier, staff, turnover, balanceSheet, goOn);
    }

    RegisterSupplier toCommand(String passwordHash, LocalDate today) {
        return firm().toCommand(new RegisterPerson(name, email, passwordHash), today);
    }

    @Override
    public String toString() {
        return "RegisterForm[" + organisationName + "]";
    }
}
