package org.commonlot.marketplace.systems;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** Data that an authority holds, until it holds it no more. */
@Entity
class DataHolding {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID authorityId = id;

    @Embedded
    private HoldingFacts facts =
            new HoldingFacts("", "", "", DataForm.OTHER, DataQuality.UNKNOWN, "", Sharing.UNKNOWN, Known.UNKNOWN, null);

    private Instant writtenAt = Instant.EPOCH;
    private LocalDate confirmedOn = LocalDate.EPOCH;
    private @Nullable LocalDate withdrawnOn;

    protected DataHolding() {}

    static DataHolding write(OrganisationId authority, HoldingFacts facts, Instant now) {
        facts.check();
        var holding = new DataHolding();
        holding.authorityId = authority.value();
        holding.facts = facts;
        holding.writtenAt = now;
        holding.confirmedOn = UkTime.date(now);
        return holding;
    }

    void revise(long seen, HoldingFacts changed, Instant now) {
        requireHeld();
        if (version == null || version != seen) throw new Refused(SystemsRefusal.CHANGED_MEANWHILE);
        changed.check();
        facts = changed;
        confirmedOn = UkTime.date(now);
    }

    /** Says that it is held no more. */
    void withdraw(Instant now) {
        requireHeld();
        withdrawnOn = UkTime.date(now);
    }

    private void requireHeld() {
        if (withdrawnOn != null) throw new Refused(SystemsRefusal.WITHDRAWN);
    }

    UUID id() {
        return id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    HoldingView view() {
        return new HoldingView(id, version == null ? 0 : version, authority(), facts, confirmedOn, withdrawnOn);
    }
}
