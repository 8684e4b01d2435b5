package org.commonlot.marketplace.procurement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** One round of a procurement. A plain challenge has a single one: the tender. */
@Entity
@Table(name = "procurement_stage")
class Stage {

    /** The kinds of round that a procurement can be made of. */
    enum Kind {
        TENDER,
        SIFT,
        EXPLORATION,
        PILOT,
        SCALE
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StageId id;

    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected Stage() {}

    private Stage(int number, Kind kind) {
        this.id = StageId.next();
        this.number = number;
        this.kind = kind;
    }

    static Stage tender() {
        return new Stage(1, Kind.TENDER);
    }

    StageId id() {
        return id;
    }
}
