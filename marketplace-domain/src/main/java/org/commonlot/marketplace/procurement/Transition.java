package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One step that a procurement, a lot, or (after award) an authority's share of a lot has taken. Never changed. */
@Entity
class Transition implements Persistable<UUID> {

    @Id
    private UUID id = UUID.randomUUID();

    private UUID procurementId = id;
    private @Nullable UUID lotId;
    private @Nullable UUID stageId;
    private @Nullable UUID authorityId;
    private String step = "";
    private String fromState = "";
    private String toState = "";

    @Column(name = "at")
    private Instant at = Instant.EPOCH;

    private Instant recordedAt = Instant.EPOCH;
    private String actor = "";

    @Transient
    private boolean stored;

    protected Transition() {}

    Transition(StepTaken taken, Instant recordedAt) {
        this.procurementId = taken.procurement().value();
        this.lotId = taken.lot() == null ? null : taken.lot().value();
        this.stageId = taken.stage() == null ? null : taken.stage().value();
        this.authorityId = taken.authority() == null ? null : taken.authority().value();
        this.step = taken.step();
        this.fromState = taken.from();
        this.toState = taken.to();
        this.at = taken.at();
        this.recordedAt = recordedAt;
        this.actor = taken.by().reference();
    }

    @PostPersist
    @PostLoad
    void stored() {
        stored = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    TransitionView view() {
        return new TransitionView(lotId == null ? null : new LotId(lotId), step, fromState, toState, at, actor);
    }
}
