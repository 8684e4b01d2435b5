package org.commonlot.marketplace.planning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the market before a procurement, and takes part in that. What others keep is {@link NotFound}. */
@Service
@Transactional
public class Engaging {

    private final Engagements engagements;
    private final EngagementRows rows;
    private final PipelineEntries entries;
    private final Procuring procuring;
    private final OrganisationDirectory organisations;
    private final Findability findability;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String ocidPrefix;

    Engaging(
            Engagements engagements,
            EngagementRows rows,
            PipelineEntries entries,
            Procuring procuring,
            OrganisationDirectory organisations,
            Findability findability,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${commonlot.ocid-prefix:ocds-xxxxxx}") String ocidPrefix) {
        this.engagements = engagements;
        this.rows = rows;
        this.entries = entries;
        this.procuring = procuring;
        this.organisations = organisations;
        this.findability = findability;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.ocidPrefix = ocidPrefix;
    }

    /** Drafts one for the authority for which the person buys, perhaps for what its pipeline has. */
    public UUID draft(EngagementFacts facts, @Nullable UUID entry, Actor by) {
        var authority = by.buysFor().orElseThrow(NotFound::new);
        if (entry != null) requirePlanned(entry, authority);
        var now = clock.instant();
        var reference = "ME-%d-%04d".formatted(UkTime.date(now).getYear(), entries.nextNumber());
        var ocid = ocidPrefix + "-" + reference.toLowerCase(Locale.ROOT);
        var draft = engagements.saveAndFlush(Engagement.draft(reference, ocid, authority, facts, entry, now));
        record("planning.engagement-drafted", draft, by, now);
        return draft.id();
    }

    private void requirePlanned(UUID entry, OrganisationId authority) {
        var planned = entries.findById(entry).orElseThrow(NotFound::new);
        if (!planned.authority().equals(authority)) throw new NotFound();
        planned.requirePlanned();
    }

    public void revise(UUID id, long version, EngagementFacts facts, Actor by) {
        var now = clock.instant();
        var draft = kept(id, by);
        draft.revise(version, facts, now);
        record("planning.engagement-revised", draft, by, now);
    }

    /** Adds a meeting; when the engagement is public, so is the meeting. */
    public void invite(UUID id, String title, Instant starts, String place, @Nullable Integer places, Actor by) {
        var now = clock.instant();
        var engagement = kept(id, by);
        engagement.invite(EngagementEvent.of(title, starts, place, places, now));
        tell("planning.event-added", engagement, by, now);
    }

    public void publish(UUID id, CentralNotice notice, Actor by) {
        var now = clock.instant();
        var engagement = kept(id, by);
        engagement.publish(notice, now);
        tell("planning.engagement-published", engagement, by, now);
    }

    public void publishWithoutNotice(UUID id, String reason, Actor by) {
        var now = clock.instant();
        var engagement = kept(id, by);
        engagement.publishWithoutNotice(reason, now);
        tell("planning.engagement-published", engagement, by, now);
    }

    public void withdraw(UUID id, String reason, Actor by) {
        var now = clock.instant();
        var engagement = kept(id, by);
        engagement.withdraw(reason);
        tell("planning.engagement-withdrawn", engagement, by, now);
    }

    public void learn(UUID id, String words, Actor by) {
        var now = clock.instant();
        var engagement = kept(id, by);
        engagement.learn(words, now);
        tell("planning.learned", engagement, by, now);
    }

    /** Records a step against distortion; it stands as it was written. */
    public void safeguard(UUID id, String words, Actor by) {
        if (words.isBlank()) throw new Refused(PlanningRefusal.WORDS_EMPTY);
        var now = clock.instant();
        var engagement = kept(id, by);
        rows.safeguard(id, words.strip(), by, now);
        tell("planning.safeguard", engagement, by, now);
    }

    /** Begins the procurement that follows. */
    public ProcurementId start(UUID id, Actor by) {
        var now = clock.instant();
        var engagement = kept(id, by);
        if (engagement.linked()) throw new Refused(PlanningRefusal.STARTED_ALREADY);
        var procurement = procuring.draft(engagement.title(), engagement.authority(), by);
        engagement.precede(procurement);
        tell("planning.engagement-followed", engagement, by, now);
        return procurement;
    }

    /** Links a procurement that is drafted already, by its author. */
    public void link(UUID id, ProcurementId procurement, Actor by) {
        procuring.requireDuty(procurement, Duty.AUTHOR, by);
        var now = clock.instant();
        var engagement = kept(id, by);
        engagement.precede(procurement);
        tell("planning.engagement-followed", engagement, by, now);
    }

    /** The author says why the market was not asked before. */
    public void skip(ProcurementId procurement, String reason, Actor by) {
        procuring.requireDuty(procurement, Duty.AUTHOR, by);
        if (reason.isBlank()) throw new Refused(PlanningRefusal.REASON_EMPTY);
        var now = clock.instant();
        rows.skip(procurement, reason.strip(), by, now);
        ledger.append(
                "planning.engagement-skipped",
                procurement.value().toString(),
                by,
                now,
                Map.of("reason", reason.strip()));
    }

    /** Takes a place at a meeting, for the supplier that the person writes bids for. */
    public void signUp(String reference, UUID event, Actor by) {
        var supplier = by.bidsFor().orElseThrow(NotFound::new);
        var now = clock.instant();
        var engagement = open(reference, now);
        var meeting = engagement.event(event);
        if (rows.sits(event, by)) return;
        meeting.requireRoom(rows.taken(engagement.id()).getOrDefault(event, 0), now);
        rows.sit(event, by, supplier, now);
        record("planning.event-joined", engagement, by, now);
    }

    /** Gives the place back. */
    public void leave(String reference, UUID event, Actor by) {
        var now = clock.instant();
        var engagement = open(reference, now);
        engagement.event(event);
        if (!rows.sits(event, by)) return;
        rows.leave(event, by);
        record("planning.event-left", engagement, by, now);
    }

    /** Says that the supplier is interested, and what else it has to say; saying it again replaces it. */
    public void interested(String reference, String words, Actor by) {
        var supplier = by.bidsFor().orElseThrow(NotFound::new);
        if (words.isBlank()) throw new Refused(PlanningRefusal.WORDS_EMPTY);
        var now = clock.instant();
        var engagement = open(reference, now);
        rows.interested(engagement.id(), supplier, by, words.strip(), now);
        record("planning.interest", engagement, by, now);
    }

    private Engagement open(String reference, Instant now) {
        var engagement =
                engagements.alone(reference).filter(Engagement::isPublic).orElseThrow(NotFound::new);
        engagement.requireOpen(now);
        return engagement;
    }

    private Engagement kept(UUID id, Actor by) {
        var engagement = engagements.findById(id).orElseThrow(NotFound::new);
        if (!by.may(Right.WRITE_PROCUREMENTS, engagement.authority())) throw new NotFound();
        return engagement;
    }

    private void tell(String act, Engagement engagement, Actor by, Instant now) {
        engagements.saveAndFlush(engagement);
        record(act, engagement, by, now);
        if (!engagement.isPublic()) return;
        findability.put(engagement.view(organisations.name(engagement.authority()), Map.of(), List.of()));
        events.publishEvent(new EngagementPublished(engagement.id(), now));
    }

    private void record(String act, Engagement engagement, Actor by, Instant now) {
        ledger.append(act, engagement.id().toString(), by, now, Map.of());
    }
}
