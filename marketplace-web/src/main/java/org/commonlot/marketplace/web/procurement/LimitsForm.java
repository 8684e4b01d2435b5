package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.procurement.LotLimits;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How many lots one supplier may bid for and win; nothing typed is no limit. */
public record LimitsForm(long version, String bidFor, String awarded, String rule) {

    public LimitsForm(long version, @Nullable String bidFor, @Nullable String awarded, @Nullable String rule) {
        this.version = version;
        this.bidFor = Typed.text(bidFor);
        this.awarded = Typed.text(awarded);
        this.rule = Typed.text(rule);
    }

    static LimitsForm from(long version, LotLimits limits) {
        return new LimitsForm(
                version,
                limits.bidFor() == null ? "" : limits.bidFor().toString(),
                limits.awarded() == null ? "" : limits.awarded().toString(),
                limits.rule() == null ? "" : limits.rule().name());
    }

    LotLimits toLimits(Errors errors) {
        var most = number(errors, "bidFor", bidFor);
        var wins = number(errors, "awarded", awarded);
        return new LotLimits(most, wins, wins == null ? null : order());
    }

    private static @Nullable Integer number(Errors errors, String field, String typed) {
        if (typed.isEmpty()) return null;
        if (typed.matches("[0-9]{1,2}")) return Integer.valueOf(typed);
        errors.rejectValue(field, "number");
        return null;
    }

    private LotLimits.@Nullable AwardOrder order() {
        for (var known : LotLimits.AwardOrder.values()) if (known.name().equals(rule)) return known;
        return null;
    }
}
