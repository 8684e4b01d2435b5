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

/** A system that supports a line of business of an authority, until it is retired. */
@Entity
class BusinessSystem {

    /** For how many months what somebody has said or confirmed stands without being asked again. */
    static final int MONTHS_RIGHT = 12;

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID authorityId = id;

    @Embedded
    private SystemFacts facts = new SystemFacts(
            "",
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            Hosted.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            "",
            "",
            false);

    private Instant writtenAt = Instant.EPOCH;
    private LocalDate confirmedOn = LocalDate.EPOCH;
    private @Nullable LocalDate retiredOn;

    protected BusinessSystem() {}

    static BusinessSystem write(OrganisationId authority, SystemFacts facts, Instant now) {
        facts.check();
        var system = new BusinessSystem();
        system.authorityId = authority.value();
        system.facts = facts;
        system.writtenAt = now;
        system.confirmedOn = UkTime.date(now);
        return system;
    }

    /** What is saved is also confirmed. */
    void revise(long seen, SystemFacts changed, Instant now) {
        requireInUse();
        if (version == null || version != seen) throw new Refused(SystemsRefusal.CHANGED_MEANWHILE);
        changed.check();
        facts = changed;
        confirmedOn = UkTime.date(now);
    }

    /** Takes what a file says, under the contract that it has; whether that was anything new. */
    boolean take(SystemFacts told, Instant now) {
        requireInUse();
        var contract = facts.contractId();
        var changed = contract == null ? told : told.under(contract);
        confirmedOn = UkTime.date(now);
        if (changed.sameAs(facts)) return false;
        changed.check();
        facts = changed;
        return true;
    }

    /** Says that all of it is still right. */
    void confirm(Instant now) {
        requireInUse();
        confirmedOn = UkTime.date(now);
    }

    void retire(Instant now) {
        requireInUse();
        retiredOn = UkTime.date(now);
    }

    private void requireInUse() {
        if (retiredOn != null) throw new Refused(SystemsRefusal.RETIRED);
    }

    UUID id() {
        return id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    SystemFacts facts() {
        return facts;
    }

    boolean isDue(LocalDate today) {
        return retiredOn == null && !confirmedOn.plusMonths(MONTHS_RIGHT).isAfter(today);
    }
}
