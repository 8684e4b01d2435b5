package org.commonlot.marketplace.preparation;

import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.WorkingDays;

/**
 * What an authority itself wants decided before it announces, awards or signs.
 *
 * @param from the estimated value from which it stands, VAT included
 * @param before the act that it stands before
 * @param clearDays that must lie between the day recorded and that act, neither of them counted
 * @param working whether they are working days
 */
public record AuthorityGate(
        UUID id, Kind kind, Before before, String title, Money from, int clearDays, boolean working, LocalDate since) {

    /** What it is, in the words of local government. */
    public enum Kind {
        /**
         * Its intention is published 28 clear days before (Local Authorities (Executive Arrangements) (Meetings and
         * Access to Information) (England) Regulations 2012, reg 9).
         */
        KEY_DECISION,
        /** Councillors may call the decision in before it is carried out (Local Government Act 2000, s.9F(2)(a), (4)). */
        CALL_IN,
        /**
         * Of a named officer, such as the one of section 151 of the Local Government Act 1972, of a committee, or of
         * another authority where councils are being reorganised.
         */
        CONSENT,
        OTHER
    }

    /** What may not be done while it is open. */
    public enum Before {
        /** The notice, or where none is due the publication here. */
        ANNOUNCEMENT,
        /** The approval of an award. */
        AWARD,
        /** The signature of the authority's own contract. */
        SIGNATURE
    }

    /** Under which an answer is kept. */
    public String key() {
        return "AUTHORITY:" + id;
    }

    public boolean standsBefore(Money value) {
        return !from.exceeds(value);
    }

    /** The first day of the act, counted from the day recorded. */
    public LocalDate opens(LocalDate recorded) {
        if (clearDays == 0) return recorded;
        if (!working) return recorded.plusDays(clearDays + 1L);
        return WorkingDays.ofTheAct().lastOf(clearDays, recorded.plusDays(1)).plusDays(1);
    }
}
