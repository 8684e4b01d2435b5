package org.commonlot.marketplace.bidding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotMoved;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opening: two different named openers, after the deadline and after every bid that arrived in time has had time to
 * be taken.
 */
@Service
@Transactional
public class Opening {

    private final OpeningRows openings;
    private final SealedBids sealedBids;
    private final OpenedBidRows openedBids;
    private final Sealing sealing;
    private final SubmissionGate gate;
    private final Procuring procuring;
    private final ProcurementCatalogue procurements;
    private final Opportunities opportunities;
    private final Conflicts conflicts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration settle;

    Opening(
            OpeningRows openings,
            SealedBids sealedBids,
            OpenedBidRows openedBids,
            Sealing sealing,
            SubmissionGate gate,
            Procuring procuring,
            ProcurementCatalogue procurements,
            Opportunities opportunities,
            Conflicts conflicts,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${commonlot.bidding.settle:2m}") Duration settle) {
        this.openings = openings;
        this.sealedBids = sealedBids;
        this.openedBids = openedBids;
        this.sealing = sealing;
        this.gate = gate;
        this.procuring = procuring;
        this.procurements = procurements;
        this.opportunities = opportunities;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.settle = settle;
    }

    /** Where it stands, for the people of the procurement. */
    @Transactional(readOnly = true)
    public OpeningView view(ProcurementId id, Actor by) {
        var details = procurements.details(id, by);
        var closes = details.opportunity().timetable().bidsClose();
        var from = closes == null ? Instant.MAX : closes.plus(settle);
        int stage = details.opportunity().stage();
        var record = openings.record(id, stage).orElse(null);
        var flags = record == null ? List.<OpeningFlag>of() : flags(details, closes);
        return new OpeningView(from, openings.consents(id, stage), record, flags);
    }

    /** What was recorded at the stages before the one that runs, by the number of the stage. */
    @Transactional(readOnly = true)
    public SortedMap<Integer, OpeningView.Record> earlier(ProcurementId id, Actor by) {
        int running = procurements.details(id, by).opportunity().stage();
        var earlier = new TreeMap<Integer, OpeningView.Record>();
        for (int stage = 1; stage < running; stage++) {
            int number = stage;
            openings.record(id, stage).ifPresent(record -> earlier.put(number, record));
        }
        return earlier;
    }

    private List<OpeningFlag> flags(ProcurementDetails details, @Nullable Instant closes) {
        var flags = new ArrayList<OpeningFlag>();
        for (var lot : details.lots()) {
            var opened =
                    openedBids.ofLot(lot.id()).stream().map(OpenedBid::view).toList();
            if (opened.size() == 1) flags.add(new OpeningFlag(OpeningFlag.Kind.SINGLE_BID, lot.number()));
            boolean late = closes != null
                    && opened.stream().anyMatch(bid -> !bid.receivedAt().isBefore(closes));
            if (late) flags.add(new OpeningFlag(OpeningFlag.Kind.LATE_BID, lot.number()));
        }
        return flags;
    }

    /**
     * Agrees to open. The second of two different openers opens; a conflict that stands meanwhile takes a consent away, and
     * so does the loss of the role. Returns whether this call opened the bids.
     */
    public boolean consent(ProcurementId id, Actor by) {
        procuring.requireDuty(id, Duty.OPENER, by);
        conflicts.requireDeclared(id, by);
        var details = procurements.details(id, by);
        int stage = details.opportunity().stage();
        var now = clock.instant();
        var lots = details.lots().stream().filter(lot -> !lot.state().ended()).toList();
        if (lots.isEmpty()) throw new Refused(BiddingRefusal.NOT_CLOSED);
        for (var lot : lots) requireClosed(lot.id(), now);
        var consents = openings.consents(id, stage);
        if (consents.contains(by.person())) throw new Refused(BiddingRefusal.CONSENTED_ALREADY);
        openings.consent(id, stage, by.person(), now);
        ledger.append("bidding.opening_consented", id.value().toString(), by, now, Map.of());
        var barred = conflicts.barred(id);
        var first = consents.stream()
                .filter(person -> !barred.contains(person) && procuring.isOn(id, person, Duty.OPENER))
                .findFirst();
        if (first.isEmpty()) return false;
        open(id, stage, lots.stream().map(lot -> lot.id()).toList(), first.get(), by, now);
        return true;
    }

    /** Bids are taken again, and closed again later: whoever agreed to open before agrees anew then. */
    @EventListener
    public void on(LotMoved moved) {
        if (moved.step() == LotStep.REOPEN) openings.forget(moved.procurement());
    }

    private void requireClosed(LotId lot, Instant now) {
        var standing = gate.alone(lot);
        var from = standing.deadline().at().plus(settle);
        if (now.isBefore(from)) throw new Refused(BiddingRefusal.OPENING_TOO_EARLY, from);
        if (standing.state() == LotState.OPENED) throw new Refused(BiddingRefusal.OPENED_ALREADY);
        if (standing.state() != LotState.CLOSED) throw new Refused(BiddingRefusal.NOT_CLOSED);
    }

    private void open(ProcurementId id, int stage, List<LotId> lots, PersonId first, Actor second, Instant now) {
        var manifest = new ArrayList<String>();
        var confirmedFrom = opportunities.byId(id).orElseThrow(NotFound::new).confirmedFrom();
        for (var lot : lots) {
            var bids = sealedBids.standing(lot);
            for (var bid : bids) {
                openedBids.save(OpenedBid.open(bid, lot, sealing.unseal(lot, bid), confirmedFrom, now));
                manifest.add(bid.reference().value() + " " + HexFormat.of().formatHex(bid.sha256()));
            }
            procuring.moveLot(lot, LotStep.OPEN_BIDS, second);
            if (bids.isEmpty()) procuring.moveLot(lot, LotStep.END_UNSUCCESSFUL, Actor.system("opening"));
        }
        var hash = HexFormat.of()
                .formatHex(Sealing.sha256(String.join("\n", manifest).getBytes(StandardCharsets.UTF_8)));
        openings.record(id, stage, new OpeningView.Record(now, first, second.person(), manifest.size(), hash));
        ledger.append(
                "bidding.opened",
                id.value().toString(),
                second,
                now,
                Map.of("bids", "" + manifest.size(), "manifest", hash, "with", "" + first.value()));
        events.publishEvent(new BidsOpened(id, manifest.size(), now));
    }
}
