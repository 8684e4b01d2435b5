package org.commonlot.marketplace.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.procurement.Conditions;
import org.jspecify.annotations.Nullable;

/** A condition of participation that a notice can state (Procurement Act 2023, s.22), as each bidder passes or fails it. */
public enum Condition {
    STANDING,
    ABILITY,
    QUALIFICATIONS,
    INSURANCE,
    TURNOVER,
    ACCOUNTS;

    /** Those that were published, in the order of the notice. */
    static List<Condition> asked(@Nullable Conditions published) {
        if (published == null) return List.of();
        return Arrays.stream(values())
                .filter(condition -> condition.askedBy(published))
                .toList();
    }

    private boolean askedBy(Conditions published) {
        return switch (this) {
            case STANDING -> filled(published.standing());
            case ABILITY -> filled(published.ability());
            case QUALIFICATIONS -> filled(published.qualifications());
            case INSURANCE -> published.insurance() != null;
            case TURNOVER -> published.turnover() != null;
            case ACCOUNTS -> published.accounts() == Conditions.Accounts.WHERE_REQUIRED;
        };
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** How addresses name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
