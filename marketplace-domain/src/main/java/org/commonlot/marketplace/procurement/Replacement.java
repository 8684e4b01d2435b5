package org.commonlot.marketplace.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;

/** That somebody was put in another's place for one duty after the notice, and why: never changed. */
@Entity
@Table(name = "procurement_replacement")
class Replacement {

    @Id
    private UUID id = UUID.randomUUID();

    private UUID procurementId = id;

    @Enumerated(EnumType.STRING)
    private Duty duty = Duty.EVALUATOR;

    private UUID leftId = id;
    private UUID cameId = id;
    private String reason = "";
    private UUID replacedBy = id;
    private Instant replacedAt = Instant.EPOCH;

    protected Replacement() {}

    static Replacement of(
            ProcurementId procurement, Duty duty, PersonId left, PersonId came, String reason, Actor by, Instant now) {
        var replacement = new Replacement();
        replacement.procurementId = procurement.value();
        replacement.duty = duty;
        replacement.leftId = left.value();
        replacement.cameId = came.value();
        replacement.reason = reason;
        replacement.replacedBy = by.person().value();
        replacement.replacedAt = now;
        return replacement;
    }

    ReplacementView view() {
        return new ReplacementView(
                duty, new PersonId(leftId), new PersonId(cameId), reason, new PersonId(replacedBy), replacedAt);
    }
}
