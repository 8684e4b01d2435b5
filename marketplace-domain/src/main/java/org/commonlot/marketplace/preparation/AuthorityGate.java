package org.commonlot.marketplace.preparation;

import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.WorkingDays;

/**
 * What an authority itself wants decided before it announces.
 *
 * @param from the estimated value from which it stands, VAT included
 * @param clearDays that must lie between the day recorded and the announcement, neither of them counted
 * @param working whether they are working days
 */
public record AuthorityGate(
        UUID id, Kind kind, String title, Money from, int clearDays, boolean working, LocalDate since) {

    /** What it is, in the words of local government. */
    public enum Kind {
        /** Its intention is published 28 clear days before. */
        KEY_DECISION,
        /** Councillors may call the decision in for a while. */
        CALL_IN,
        /** Of another authority, where councils are being reorganised. */
        CONSENT,
        OTHER
    }

    /** Under which an answer is kept. */
    public String key() {
        return "AUTHORITY:" + id;
    }

    public boolean standsBefore(Money value) {
        return !from.exceeds(value);
    }

    /** The first day of the announcement, counted from the day recorded. */
    public LocalDate opens(LocalDate recorded) {
        if (clearDays == 0) return recorded;
        if (!working) return recorded.plusDays(clearDays + 1L);
        return WorkingDays.ofTheAct().lastOf(clearDays, recorded.plusDays(1)).plusDays(1);
    }
}
