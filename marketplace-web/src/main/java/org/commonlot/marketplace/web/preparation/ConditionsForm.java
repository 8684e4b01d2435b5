package org.commonlot.marketplace.web.preparation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who may take part at all. */
public record ConditionsForm(
        long version,
        String standing,
        String ability,
        String qualifications,
        String insurance,
        String insuredBefore,
        String turnover,
        String accounts,
        String namedBuyer) {

    private static final int LONGEST = 2_000;

    public ConditionsForm(
            long version,
            @Nullable String standing,
            @Nullable String ability,
            @Nullable String qualifications,
            @Nullable String insurance,
            @Nullable String insuredBefore,
            @Nullable String turnover,
            @Nullable String accounts,
            @Nullable String namedBuyer) {
        this.version = version;
        this.standing = Typed.text(standing);
        this.ability = Typed.text(ability);
        this.qualifications = Typed.text(qualifications);
        this.insurance = Typed.text(insurance);
        this.insuredBefore = Typed.text(insuredBefore);
        this.turnover = Typed.text(turnover);
        this.accounts = Typed.text(accounts);
        this.namedBuyer = Typed.text(namedBuyer);
    }

    static ConditionsForm from(long version, Conditions set) {
        return new ConditionsForm(
                version,
                set.standing(),
                set.ability(),
                set.qualifications(),
                plain(set.insurance()),
                "",
                plain(set.turnover()),
                set.accounts() == null
                        ? Conditions.Accounts.NOBODY.name()
                        : set.accounts().name(),
                "");
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    /** What was set; nothing while something is wrong with it. Everything may be left out. */
    Optional<Conditions> toConditions(Errors errors) {
        Typed.limited(errors, "standing", standing, LONGEST);
        Typed.limited(errors, "ability", ability, LONGEST);
        Typed.limited(errors, "qualifications", qualifications, LONGEST);
        var from = Arrays.stream(Conditions.Accounts.values())
                .filter(each -> each.name().equals(accounts))
                .findFirst();
        if (from.isEmpty()) errors.rejectValue("accounts", "NotBlank");
        var cover = insurance.isEmpty() ? null : Typed.pounds(errors, "insurance", insurance);
        var least = turnover.isEmpty() ? null : Typed.pounds(errors, "turnover", turnover);
        if (errors.hasErrors()) return Optional.empty();
        return Optional.of(new Conditions(
                given(standing),
                given(ability),
                given(qualifications),
                cover,
                insuredBefore.equals("true"),
                least,
                from.orElseThrow(),
                namedBuyer.equals("true")));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
