package org.commonlot.marketplace.planning;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pipeline of an authority: its buyers do. What others keep is {@link NotFound} to them. */
@Service
@Transactional
public class Pipelining {

    private final PipelineEntries entries;
    private final PlannedNotices notices;
    private final Engagements engagements;
    private final SpendExpectations expectations;
    private final Procuring procuring;
    private final OrganisationDirectory organisations;
    private final Findability findability;
    private final PlanJoining joining;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String ocidPrefix;

    Pipelining(
            PipelineEntries entries,
            PlannedNotices notices,
            Engagements engagements,
            SpendExpectations expectations,
            Procuring procuring,
            OrganisationDirectory organisations,
            Findability findability,
            PlanJoining joining,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${commonlot.ocid-prefix:ocds-xxxxxx}") String ocidPrefix) {
        this.entries = entries;
        this.notices = notices;
        this.engagements = engagements;
        this.expectations = expectations;
        this.procuring = procuring;
        this.organisations = organisations;
        this.findability = findability;
        this.joining = joining;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.ocidPrefix = ocidPrefix;
    }

    /** Adds what the authority for which the person buys plans; it is public at once. */
    public UUID add(Plan plan, Actor by) {
        var authority = by.buysFor().orElseThrow(NotFound::new);
        var now = clock.instant();
        var reference = "PL-%d-%04d".formatted(UkTime.date(now).getYear(), entries.nextNumber());
        var ocid = ocidPrefix + "-" + reference.toLowerCase(Locale.ROOT);
        return publish(PipelineEntry.add(reference, ocid, authority, plan, now), "planning.planned", by, now);
    }

    public void revise(UUID id, long version, Plan plan, Actor by) {
        var now = clock.instant();
        var entry = kept(id, by);
        entry.revise(version, plan, now);
        publish(entry, "planning.revised", by, now);
    }

    public void withdraw(UUID id, String reason, Actor by) {
        var now = clock.instant();
        var entry = kept(id, by);
        entry.withdraw(reason, now);
        publish(entry, "planning.withdrawn", by, now);
    }

    /** Records the pipeline notice (UK1) that lists it. */
    public void recordPipelineNotice(UUID id, CentralNotice notice, Actor by) {
        var now = clock.instant();
        var entry = kept(id, by);
        entry.list(notice, now);
        publish(entry, "planning.pipeline-notice", by, now);
    }

    /** Records the planned procurement notice (UK3), which may shorten the tendering period; it stays as recorded. */
    public void recordPlannedNotice(UUID id, CentralNotice notice, Actor by) {
        var now = clock.instant();
        var entry = kept(id, by);
        entry.requirePlanned();
        notice.check(now);
        if (!notices.record(id, notice, by, now)) throw new Refused(PlanningRefusal.NOTICE_RECORDED);
        publish(entry, "planning.planned-notice", by, now);
    }

    /** Begins the procurement that was planned, and links it, with what the market was asked before. */
    public ProcurementId start(UUID id, Actor by) {
        var now = clock.instant();
        var entry = kept(id, by);
        entry.requirePlanned();
        var procurement = procuring.draft(entry.title(), entry.authority(), by);
        entry.start(procurement, now);
        joining.carry(entry, entry.plan(), procurement, by);
        engagements.ofEntry(id).forEach(engagement -> engagement.precede(procurement));
        publish(entry, "planning.started", by, now);
        return procurement;
    }

    /** Says whether the authority expects to pay more than the amount of s.93 in the financial year that begins then. */
    public void expect(int financialYear, boolean above, Actor by) {
        var authority = by.buysFor().orElseThrow(NotFound::new);
        var now = clock.instant();
        expectations.say(authority, financialYear, above, by, now);
        ledger.append(
                "planning.spend-expected",
                authority.value().toString(),
                by,
                now,
                Map.of("year", "" + financialYear, "above", "" + above));
    }

    private PipelineEntry kept(UUID id, Actor by) {
        var entry = entries.findById(id).orElseThrow(NotFound::new);
        if (!by.may(Right.WRITE_PROCUREMENTS, entry.authority())) throw new NotFound();
        return entry;
    }

    private UUID publish(PipelineEntry entry, String act, Actor by, Instant now) {
        var saved = entries.saveAndFlush(entry);
        findability.put(saved.view(organisations.name(saved.authority()), notices.of(saved.id())));
        ledger.append(act, saved.id().toString(), by, now, Map.of());
        events.publishEvent(new PipelinePublished(saved.id(), now));
        return saved.id();
    }
}
