package org.commonlot.marketplace.planning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Partnering;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Authorities ask to buy together with the one that plans something. Once it accepts, what is planned is a joint procurement
 * with the asker as a partner: nothing of it is built anew. Buyers ask and answer; the asker's approvers approve it with all
 * others before it is announced.
 */
@Service
@Transactional
public class PlanJoining {

    private static final int MOST = 100;

    private final PlanJoins joins;
    private final PipelineEntries entries;
    private final Partnering partnering;
    private final ProcurementCatalogue catalogue;
    private final OrganisationDirectory organisations;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    PlanJoining(
            PlanJoins joins,
            PipelineEntries entries,
            Partnering partnering,
            ProcurementCatalogue catalogue,
            OrganisationDirectory organisations,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.joins = joins;
        this.entries = entries;
        this.partnering = partnering;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What somebody's authority has asked, with what it asked of. */
    public record Own(PlanJoinView join, String reference, String title) {}

    /**
     * Asks, for the authority for which this person buys.
     *
     * @param most that it would spend, VAT included: it counts in the estimated value (Sch 3)
     */
    public UUID ask(String reference, String need, BigDecimal most, Actor by) {
        var authority = by.buysFor().orElseThrow(NotFound::new);
        var now = clock.instant();
        var entry = entries.findByReference(reference).orElseThrow(NotFound::new);
        if (entry.authority().equals(authority)) throw new Refused(PlanningRefusal.JOIN_OWN);
        if (!joinable(entry)) throw new Refused(PlanningRefusal.JOIN_TOO_LATE);
        if (joins.stands(entry.id(), authority.value())) throw new Refused(PlanningRefusal.JOIN_KNOWN);
        var join = joins.saveAndFlush(PlanJoin.ask(entry.id(), authority, need, most, by, now));
        record("join-asked", join, by, now);
        tell(
                "plan-join-asked",
                entry.authority(),
                organisations.name(authority),
                entry.title(),
                "/desk/pipeline/" + entry.id(),
                now);
        return join.id();
    }

    /** As long as nothing is announced: what it became is still being written, or nothing was begun. */
    private boolean joinable(PipelineEntry entry) {
        var became = entry.procurement();
        return switch (entry.state()) {
            case PLANNED -> true;
            case WITHDRAWN -> false;
            case STARTED -> became != null && partnering.open(became);
        };
    }

    /** A buyer of the authority that plans it accepts; where it is begun, its author does. */
    public void accept(UUID id, Actor by) {
        var now = clock.instant();
        var join = joins.alone(id).orElseThrow(NotFound::new);
        var entry = kept(join, by);
        if (!joinable(entry)) throw new Refused(PlanningRefusal.JOIN_TOO_LATE);
        join.accept(by, now);
        joins.saveAndFlush(join);
        var became = entry.procurement();
        if (became != null) share(became, join, true, by);
        record("join-accepted", join, by, now);
        answer("plan-join-accepted", entry, join, now);
    }

    /** Refuses, also what was accepted before, with a reason that the asker reads. */
    public void refuse(UUID id, String reason, Actor by) {
        var now = clock.instant();
        var join = joins.alone(id).orElseThrow(NotFound::new);
        var entry = kept(join, by);
        boolean accepted = join.state() == JoinState.ACCEPTED;
        if (accepted && !joinable(entry)) throw new Refused(PlanningRefusal.JOIN_TOO_LATE);
        join.refuse(reason, by, now);
        joins.saveAndFlush(join);
        var became = entry.procurement();
        if (accepted && became != null) share(became, join, false, by);
        record("join-refused", join, by, now);
        answer("plan-join-refused", entry, join, now);
    }

    /** The draft is bought for one authority more, or less; its value is the whole (Sch 3 paras 1-2). */
    private void share(ProcurementId draft, PlanJoin join, boolean more, Actor by) {
        var budget = catalogue.details(draft, by).opportunity().budget();
        var least = budget.least() == null ? BigDecimal.ZERO : budget.least();
        var most = budget.most() == null ? BigDecimal.ZERO : budget.most();
        var buyers = new HashSet<>(partnering.partners(draft));
        if (more) buyers.add(join.authority());
        else buyers.remove(join.authority());
        var whole = more ? most.add(join.most()) : most.subtract(join.most()).max(least);
        partnering.share(draft, buyers, new Money(least), new Money(whole), by);
    }

    /** What has been accepted of an entry becomes a part of the draft that is begun from it. */
    void carry(PipelineEntry entry, Plan plan, ProcurementId draft, Actor by) {
        var accepted = joins.ofEntry(entry.id()).stream()
                .filter(join -> join.state() == JoinState.ACCEPTED)
                .toList();
        if (accepted.isEmpty()) return;
        Set<OrganisationId> buyers = accepted.stream().map(PlanJoin::authority).collect(Collectors.toSet());
        var most = accepted.stream().map(PlanJoin::most).reduce(plan.most(), BigDecimal::add);
        partnering.share(draft, buyers, new Money(plan.least()), new Money(most), by);
    }

    private PipelineEntry kept(PlanJoin join, Actor by) {
        var entry = entries.findById(join.entry()).orElseThrow(NotFound::new);
        if (!by.may(Right.WRITE_PROCUREMENTS, entry.authority())) throw new NotFound();
        return entry;
    }

    /** All that was asked of an entry, for those who keep it. */
    @Transactional(readOnly = true)
    public List<PlanJoinView> of(UUID entry, Actor by) {
        var kept = entries.findById(entry).orElseThrow(NotFound::new);
        if (!by.may(Right.WRITE_PROCUREMENTS, kept.authority())) throw new NotFound();
        return views(joins.ofEntry(entry));
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public PlanJoinView one(UUID entry, UUID id, Actor by) {
        return of(entry, by).stream()
                .filter(join -> join.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whom it will be bought for beside the authority that plans it: everybody may know. */
    @Transactional(readOnly = true)
    public List<String> joined(UUID entry) {
        return views(joins.ofEntry(entry).stream()
                        .filter(join -> join.state() == JoinState.ACCEPTED)
                        .toList())
                .stream()
                .map(PlanJoinView::authorityName)
                .sorted()
                .toList();
    }

    /** What this person's authority has asked of others, the newest first. */
    @Transactional(readOnly = true)
    public List<Own> own(Actor by) {
        var authority = by.buysFor().orElseThrow(NotFound::new);
        return views(joins.ofAuthority(authority.value(), Limit.of(MOST))).stream()
                .map(join -> {
                    var entry = entries.findById(join.entry()).orElseThrow(NotFound::new);
                    return new Own(join, entry.reference(), entry.title());
                })
                .toList();
    }

    private List<PlanJoinView> views(Collection<PlanJoin> found) {
        var names = organisations.names(found.stream().map(PlanJoin::authority).collect(Collectors.toSet()));
        return found.stream()
                .map(join -> join.view(names.getOrDefault(join.authority(), "")))
                .toList();
    }

    private void answer(String kind, PipelineEntry entry, PlanJoin join, Instant now) {
        var path = "/pipeline/" + entry.reference();
        tell(kind, join.authority(), organisations.name(entry.authority()), entry.title(), path, now);
    }

    private void tell(String kind, OrganisationId to, String authority, String title, String path, Instant now) {
        for (var person : people.withRight(to, Right.WRITE_PROCUREMENTS)) {
            var facts = Map.of("authority", authority, "title", title, "path", path);
            posting.post(new Letter(kind, person.email(), facts), now);
        }
    }

    private void record(String act, PlanJoin join, Actor by, Instant now) {
        ledger.append(
                "planning." + act,
                join.id().toString(),
                by,
                now,
                Map.of(
                        "entry", join.entry().toString(),
                        "authority", join.authority().value().toString(),
                        "most", join.most().toPlainString()));
    }
}
