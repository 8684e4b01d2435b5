package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/** Which contracts owe KPIs, and when they are assessed. */
final class KpiLaw {

    /** The least number of KPIs (s.52(1)). */
    static final int LEAST = 3;

    /** Above this value, VAT included (s.52(1)). */
    private static final Money LIMIT = Money.pounds(5_000_000);

    private KpiLaw() {}

    /** Of what several have signed together the whole counts, and its lead keeps them. */
    static boolean owed(FileView file) {
        return file.leads() && owed(file.publicContract(), file.kind(), file.wholeSignedValue());
    }

    /**
     * A public contract of more than £5 million when it was entered into, unless it is a concession or light touch
     * contract (s.52(1), (6)).
     */
    static boolean owed(boolean publicContract, ContractKind kind, Money value) {
        boolean concession = switch (kind) {
            case CONCESSION, LIGHT_TOUCH_CONCESSION, DEFENCE_CONCESSION -> true;
            default -> false;
        };
        return publicContract && value.exceeds(LIMIT) && !concession && !kind.lightTouch();
    }

    /** At least once in every period of twelve months (s.71(2)(a)): the last day of the one that follows. */
    static LocalDate assessBy(LocalDate entered, @Nullable LocalDate assessedTo) {
        var first = assessedTo == null ? entered : assessedTo.plusDays(1);
        return first.plusYears(1).minusDays(1);
    }
}
