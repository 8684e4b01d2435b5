package org.commonlot.marketplace.procurement;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** What came before a procurement: the capability of planning keeps it, and the gates before publication ask for it. */
public interface Groundwork {

    Standing of(ProcurementId id);

    /** Whether the market was asked before. */
    enum Engagement {
        /** Nobody has said anything yet. */
        UNSAID,
        /** It wasn't, for the reason given. */
        SKIPPED,
        /** It was, with a preliminary market engagement notice on the central platform (s.17(1)(a)). */
        WITH_NOTICE,
        /** It was without that notice, for the reason given, which the tender notice must repeat (s.17(1)(b)). */
        WITHOUT_NOTICE
    }

    /**
     * What is known.
     *
     * @param reason why there was no engagement, or no notice of it
     */
    record Standing(
            Engagement engagement,
            @Nullable String reason,
            @Nullable PlannedNotice plannedNotice) {

        public static final Standing NONE = new Standing(Engagement.UNSAID, null, null);

        public boolean said() {
            return engagement != Engagement.UNSAID;
        }

        public boolean engaged() {
            return engagement == Engagement.WITH_NOTICE || engagement == Engagement.WITHOUT_NOTICE;
        }
    }

    /** A planned procurement notice on the central platform (s.15): its number and when it was published. */
    record PlannedNotice(String number, Instant published) {

        private static final int LEAST_DAYS = 40;
        private static final int MOST_MONTHS = 12;

        /**
         * Whether it allows the tendering period of ten days: published at least 40 days and not more than 12 months
         * before the tender notice (ss.15, 54).
         */
        public boolean qualifiesFor(LocalDate tenderNotice) {
            var day = UkTime.date(published);
            return !day.plusDays(LEAST_DAYS).isAfter(tenderNotice)
                    && !day.plusMonths(MOST_MONTHS).isBefore(tenderNotice);
        }
    }
}
