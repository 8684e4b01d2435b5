package org.commonlot.marketplace.web.security;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.RegisterPerson;
import org.commonlot.marketplace.organisation.RegisterSupplier;
import org.commonlot.marketplace.organisation.SizeFact;
import org.commonlot.marketplace.organisation.SupplierLine;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What was typed to register a supplier, by somebody who has an account or makes one with it. Everything is text, so that
 * nothing typed is lost.
 *
 * @param numbered {@code yes} for a firm with a company number, {@code no} for one without
 * @param goOn {@code true} when the person saw the suppliers that look alike, and theirs is another one
 */
public record RegisterFirmForm(
        String organisationName,
        String numbered,
        String identifier,
        String staff,
        String turnover,
        String balanceSheet,
        String goOn) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_STAFF = 5_000_000;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");

    public RegisterFirmForm(
            @Nullable String organisationName,
            @Nullable String numbered,
            @Nullable String identifier,
            @Nullable String staff,
            @Nullable String turnover,
            @Nullable String balanceSheet,
            @Nullable String goOn) {
        this.organisationName = typed(organisationName);
        this.numbered = typed(numbered);
        this.identifier = typed(identifier);
        this.staff = typed(staff);
        this.turnover = typed(turnover);
        this.balanceSheet = typed(balanceSheet);
        this.goOn = typed(goOn);
    }

    static RegisterFirmForm empty() {
        return new RegisterFirmForm(null, null, null, null, null, null, null);
    }

    /** What is wrong with the form itself; what the rules of the marketplace say comes after. */
    void check(Errors errors) {
        text(errors, "organisationName", organisationName);
        if (!numbered.equals("yes") && !numbered.equals("no")) {
            errors.rejectValue("numbered", "missing");
        }
        if (numbered.equals("yes") && identifier.isEmpty()) {
            errors.rejectValue("identifier", "missing");
        }
        number(errors, "staff", staff, amount -> amount.scale() <= 0 && amount.intValue() <= MOST_STAFF);
        number(errors, "turnover", turnover, amount -> amount.scale() <= 2);
        number(errors, "balanceSheet", balanceSheet, amount -> amount.scale() <= 2);
    }

    /** The suppliers that look like it, if the person hasn't said yet that theirs is another one. */
    List<String> alike(SupplierRegister suppliers, String email) {
        if (goOn.equals("true")) return List.of();
        var host = email.substring(email.lastIndexOf('@') + 1);
        return suppliers.alike(organisationName, null, host).stream()
                .map(SupplierLine::name)
                .distinct()
                .toList();
    }

    /** @param owner nothing when whoever registers it has an account */
    RegisterSupplier toCommand(@Nullable RegisterPerson owner, LocalDate today) {
        return new RegisterSupplier(
                organisationName,
                numbered.equals("yes") ? new Identifier(Identifier.COMPANIES_HOUSE, identifier) : null,
                Address.unknown(),
                null,
                false,
                false,
                size(today),
                owner);
    }

    private @Nullable SizeFact size(LocalDate today) {
        var headcount = amount(staff);
        var sales = amount(turnover);
        var assets = amount(balanceSheet);
        if (headcount == null && sales == null && assets == null) return null;
        return new SizeFact(
                today,
                headcount == null ? null : headcount.intValueExact(),
                sales == null ? null : new Money(sales),
                assets == null ? null : new Money(assets));
    }

    static void text(Errors errors, String field, String typed) {
        if (typed.isEmpty()) errors.rejectValue(field, "missing");
        else if (typed.length() > LONGEST_NAME) errors.rejectValue(field, "long");
    }

    private static void number(Errors errors, String field, String typed, Predicate<BigDecimal> possible) {
        try {
            var amount = amount(typed);
            if (amount != null && (amount.signum() < 0 || amount.compareTo(MOST_MONEY) > 0 || !possible.test(amount))) {
                errors.rejectValue(field, "wrong");
            }
        } catch (NumberFormatException e) {
            errors.rejectValue(field, "wrong");
        }
    }

    /** A number as people type it, with a pound sign and commas; nothing when the field is empty. */
    private static @Nullable BigDecimal amount(String typed) {
        var digits = typed.replaceAll("[£,\\s]", "");
        if (typed.isEmpty()) return null;
        if (!digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?")) throw new NumberFormatException(typed);
        return new BigDecimal(digits);
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
