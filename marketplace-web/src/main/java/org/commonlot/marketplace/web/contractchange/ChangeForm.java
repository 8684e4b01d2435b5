package org.commonlot.marketplace.web.contractchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.contractchange.ProposeChange;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A change as somebody types it: how the contract stands after it, and what the Act asks about it. */
public record ChangeForm(
        String ground,
        String why,
        String value,
        String party,
        DateForm ends,
        String scope,
        String balance,
        String nature,
        String linked,
        DateForm takesEffectOn,
        String standstillDays) {

    /** Everybody's part changes. */
    static final String ALL = "all";

    public ChangeForm(
            @Nullable String ground,
            @Nullable String why,
            @Nullable String value,
            @Nullable String party,
            @Nullable DateForm ends,
            @Nullable String scope,
            @Nullable String balance,
            @Nullable String nature,
            @Nullable String linked,
            @Nullable DateForm takesEffectOn,
            @Nullable String standstillDays) {
        this.ground = Typed.text(ground);
        this.why = Typed.text(why);
        this.value = Typed.text(value);
        this.party = Typed.text(party);
        this.ends = ends == null ? DateForm.empty() : ends;
        this.scope = Typed.text(scope);
        this.balance = Typed.text(balance);
        this.nature = Typed.text(nature);
        this.linked = Typed.text(linked);
        this.takesEffectOn = takesEffectOn == null ? DateForm.empty() : takesEffectOn;
        this.standstillDays = Typed.text(standstillDays);
    }

    /** @param worth of the whole contract */
    static ChangeForm of(FileView file, Money worth) {
        return new ChangeForm(
                null,
                null,
                worth.amount().toPlainString(),
                ALL,
                DateForm.of(file.ends()),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Only to be used when it found no error. */
    ProposeChange check(Errors errors) {
        if (ground.isBlank()) errors.rejectValue("ground", "NotBlank");
        Typed.required(errors, "why", why, 2_000);
        var amount = Typed.pounds(errors, "value", value);
        var last = ends.isBlank() ? null : ends.check("ends", errors).orElse(null);
        for (var asked : Map.of("scope", scope, "balance", balance, "nature", nature, "linked", linked)
                .entrySet()) {
            if (!asked.getValue().equals("true") && !asked.getValue().equals("false")) {
                errors.rejectValue(asked.getKey(), "NotBlank");
            }
        }
        var day = takesEffectOn.check("takesEffectOn", errors).orElse(LocalDate.EPOCH);
        if (!standstillDays.matches("[0-9]{0,3}")) errors.rejectValue("standstillDays", "days");
        Integer standstill = standstillDays.matches("[0-9]{1,3}") ? Integer.valueOf(standstillDays) : null;
        return new ProposeChange(
                ground,
                why,
                new Money(amount == null ? BigDecimal.ONE : amount),
                party(errors),
                last,
                scope.equals("true"),
                balance.equals("true"),
                nature.equals("true"),
                linked.equals("true"),
                day,
                standstill);
    }

    /** Nothing where what the change adds or takes is shared out. */
    private @Nullable OrganisationId party(Errors errors) {
        if (party.equals(ALL)) return null;
        try {
            return new OrganisationId(UUID.fromString(party));
        } catch (IllegalArgumentException e) {
            errors.rejectValue("party", "unknown");
            return null;
        }
    }
}
