package org.commonlot.marketplace.adoption;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.commonlot.marketplace.terms.Refused;

/**
 * What a pilot has shown, in the words of the authority that had it.
 *
 * @param outcome against the problem that was published
 * @param cost what it has cost, also in people's time
 * @param users who used it, how many, and what they said
 * @param data which was used and made, and who may use it again
 * @param shortfalls what did not work
 */
@Embeddable
public record Evidence(
        String outcome,
        String cost,
        @Column(name = "people") String users,
        @Column(name = "data_used") String data,
        String shortfalls) {

    /** Nothing is left out: who reads it relies on that. */
    void check() {
        require(outcome, AdoptionRefusal.OUTCOME_EMPTY);
        require(cost, AdoptionRefusal.COST_EMPTY);
        require(users, AdoptionRefusal.USERS_EMPTY);
        require(data, AdoptionRefusal.DATA_EMPTY);
        require(shortfalls, AdoptionRefusal.SHORTFALLS_EMPTY);
    }

    private static void require(String text, AdoptionRefusal refusal) {
        if (text.isBlank()) throw new Refused(refusal);
    }
}
