package org.commonlot.marketplace.salescycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.Receipt;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.TookPart;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sales cycle from the other side: what a firm went through with each authority. Made for the people who read its bids,
 * when they ask, from what they may read anyway; it is kept nowhere, so that nobody else learns of it (rule 1). Of awards,
 * signatures and payments it knows what is public.
 */
@Service
@Transactional(readOnly = true)
public class OwnCycles {

    private final Bidding bidding;
    private final Clarifying clarifying;
    private final EngagementRegister engagements;
    private final OrganisationDirectory organisations;
    private final CycleRows rows;
    private final Clock clock;

    OwnCycles(
            Bidding bidding,
            Clarifying clarifying,
            EngagementRegister engagements,
            OrganisationDirectory organisations,
            CycleRows rows,
            Clock clock) {
        this.bidding = bidding;
        this.clarifying = clarifying;
        this.engagements = engagements;
        this.organisations = organisations;
        this.rows = rows;
        this.clock = clock;
    }

    /** By authority, the one of the newest step first; of each, the newest first. */
    public Map<OrganisationId, List<OwnCycle>> mine(Actor by) {
        var firm = organisations.oneFirm(by.readsBidsOf().orElseThrow(NotFound::new)).stream()
                .filter(one -> by.may(Right.READ_BIDS, one))
                .toList();
        var all = new ArrayList<OwnCycle>();
        var bids = bidding.mine(by).stream()
                .filter(bid -> !bid.receipts().isEmpty())
                .toList();
        var engaged = engagements.tookPart(by);
        var procurements = new LinkedHashSet<UUID>();
        bids.forEach(bid -> procurements.add(bid.published().id().value()));
        engaged.stream().map(TookPart::procurement).filter(id -> id != null).forEach(procurements::add);
        var told = new HashSet<UUID>();
        for (var cycle : cycles(procurements, firm)) {
            told.add(UUID.fromString(cycle.subject()));
            var own = own(cycle, bids, engaged, firm, by);
            if (!own.days().isEmpty()) all.add(own);
        }
        engaged.stream()
                .filter(part -> part.procurement() == null || !told.contains(part.procurement()))
                .map(OwnCycles::engagement)
                .forEach(all::add);
        all.sort(Comparator.comparing(OwnCycles::newest).reversed());
        var byAuthority = new LinkedHashMap<OrganisationId, List<OwnCycle>>();
        for (var one : all) {
            byAuthority
                    .computeIfAbsent(one.authority(), any -> new ArrayList<>())
                    .add(one);
        }
        return byAuthority;
    }

    private Collection<Cycle> cycles(Set<UUID> procurements, List<OrganisationId> firm) {
        var known = new LinkedHashMap<UUID, Cycle>();
        if (!procurements.isEmpty()) {
            rows.of(procurements.stream().map(UUID::toString).toList()).forEach(cycle -> known.put(cycle.id(), cycle));
        }
        rows.wonBy(firm.stream().map(OrganisationId::value).toList()).forEach(cycle -> known.put(cycle.id(), cycle));
        return known.values();
    }

    private OwnCycle own(Cycle cycle, List<BidView> bids, List<TookPart> engaged, List<OrganisationId> firm, Actor by) {
        var procurement = UUID.fromString(cycle.subject());
        var authority = cycle.authority();
        var days = new EnumMap<OwnStep, LocalDate>(OwnStep.class);
        put(
                days,
                OwnStep.ENGAGED,
                engaged.stream()
                        .filter(part -> procurement.equals(part.procurement()))
                        .map(part -> UkTime.date(part.at())));
        var bid = bids.stream()
                .filter(one -> one.lot().value().equals(cycle.lot()))
                .flatMap(one -> one.receipts().stream())
                .filter(receipt -> !receipt.withdrawn())
                .map(Receipt::receivedAt)
                .map(UkTime::date)
                .toList();
        put(days, OwnStep.BID, bid.stream());
        put(
                days,
                OwnStep.ASKED,
                clarifying.mine(new ProcurementId(procurement), by).stream()
                        .map(QuestionView::askedAt)
                        .map(UkTime::date));
        var outcome = cycle.outcome();
        boolean won = outcome != null && firm.contains(new OrganisationId(outcome.winner()));
        var result = OwnCycle.Result.OPEN;
        if (won) result = OwnCycle.Result.WON;
        else if (outcome != null && !bid.isEmpty()) result = OwnCycle.Result.LOST;
        else if (cycle.ended() != null) result = OwnCycle.Result.ENDED;
        if (won || !bid.isEmpty()) {
            put(days, OwnStep.OUTCOME, cycle.day(Stage.AWARD_DECIDED).or(() -> ended(cycle)).stream());
        }
        if (won) {
            put(days, OwnStep.SIGNED, cycle.day(Stage.SIGNED).stream());
            put(days, OwnStep.FIRST_PAYMENT, cycle.day(Stage.FIRST_PAYMENT).stream());
        }
        return new OwnCycle(
                new OrganisationId(authority == null ? procurement : authority),
                cycle.title(),
                cycle.path(),
                days,
                result,
                Promise.of(cycle, 1, UkTime.date(clock.instant())));
    }

    private static Optional<LocalDate> ended(Cycle cycle) {
        return Optional.ofNullable(cycle.ended());
    }

    /** To which nothing has been published yet. */
    private static OwnCycle engagement(TookPart part) {
        return new OwnCycle(
                part.authority(),
                part.title(),
                "/engagements/" + part.reference(),
                Map.of(OwnStep.ENGAGED, UkTime.date(part.at())),
                OwnCycle.Result.OPEN,
                List.of());
    }

    private static void put(Map<OwnStep, LocalDate> days, OwnStep step, Stream<LocalDate> known) {
        known.min(LocalDate::compareTo).ifPresent(day -> days.put(step, day));
    }

    private static LocalDate newest(OwnCycle cycle) {
        return cycle.days().values().stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }
}
