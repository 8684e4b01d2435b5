package org.commonlot.marketplace.bidding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.InvitedEntrants;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Reservation;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.schedule.PriceSchedule;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing, submitting and withdrawing bids, for the supplier that a person writes bids for. */
@Service
@Transactional
public class Bidding {

    /** More is no price of anything that is bought here. */
    private static final Money MOST = Money.of("999999999999.99");

    private final Bids bids;
    private final Workspaces workspaces;
    private final Sealing sealing;
    private final SubmissionGate gate;
    private final ArrivalClock arrivals;
    private final OrganisationDirectory organisations;
    private final Entry entry;
    private final InvitedEntrants invitations;

    Bidding(
            Bids bids,
            Workspaces workspaces,
            Sealing sealing,
            SubmissionGate gate,
            ArrivalClock arrivals,
            OrganisationDirectory organisations,
            Entry entry,
            InvitedEntrants invitations) {
        this.bids = bids;
        this.workspaces = workspaces;
        this.sealing = sealing;
        this.gate = gate;
        this.arrivals = arrivals;
        this.organisations = organisations;
        this.entry = entry;
        this.invitations = invitations;
    }

    /** Starts a bid for a lot, or finds the one that the supplier has started already. */
    public BidId start(LotId lot, Actor by) {
        var supplier = supplier(by);
        // A later stage is no place that others know of: only those who were chosen come in (s.20(4)).
        if (!invitations.admits(lot, organisations.oneFirm(supplier))) throw new NotFound();
        var owner = workspaces.owner(supplier);
        return bids.findFor(owner, lot).map(Bid::id).orElseGet(() -> {
            if (organisations.mergedInto(supplier).isPresent()) throw new Refused(BiddingRefusal.SUPPLIER_MERGED);
            entry.requireOpen(lot);
            entry.requireNotReserved(lot, supplier);
            var bid = new Bid(lot, owner);
            workspaces.keep(bid, Workspace.empty(supplier.value()));
            return started(bid);
        });
    }

    /** Two people of one firm may start at the same moment: the second finds the first one's bid when asking again. */
    private BidId started(Bid bid) {
        try {
            return bids.saveAndFlush(bid).id();
        } catch (DataIntegrityViolationException e) {
            throw new Refused(BiddingRefusal.CHANGED_MEANWHILE);
        }
    }

    public void firm(BidId id, int revision, Firm firm, Actor by) {
        firm.check();
        edit(id, revision, by, content -> content.withFirm(firm));
    }

    /** An answer in which nothing is confidential. */
    public void answer(BidId id, int revision, UUID criterion, String text, Actor by) {
        answer(id, revision, criterion, text, "", by);
    }

    /**
     * An answer.
     *
     * @param confidential which passages of it are confidential, and why: the buyer makes sure before it tells others of the bid;
     *     empty where none is
     */
    public void answer(BidId id, int revision, UUID criterion, String text, String confidential, Actor by) {
        var asked = workspaces.question(owned(id, by).lot(), criterion).orElseThrow(NotFound::new);
        Workspaces.requireShortEnough(asked, text);
        edit(id, revision, by, content -> content.withAnswer(criterion, text, confidential));
    }

    /** The price of a lot that is priced as a whole. */
    public void price(BidId id, int revision, BigDecimal price, Actor by) {
        if (!workspaces.schedule(owned(id, by).lot()).pricedAsWhole()) {
            throw new Refused(BiddingRefusal.PRICED_BY_SCHEDULE);
        }
        prices(id, revision, Map.of(PriceSchedule.wholeKey(), price), by);
    }

    /**
     * What one of each costs, by the cells of the lot's price schedule; those that are left out have no price yet. The price
     * of the bid is computed from them.
     */
    public void prices(BidId id, int revision, Map<String, BigDecimal> prices, Actor by) {
        var schedule = workspaces.schedule(owned(id, by).lot());
        var given = new HashMap<String, BigDecimal>();
        for (var cell : schedule.cells()) {
            var price = prices.get(cell.key());
            if (price == null) continue;
            if (price.signum() <= 0) throw new Refused(BiddingRefusal.PRICE_NOT_POSITIVE);
            given.put(cell.key(), price);
        }
        var total = schedule.total(given);
        if (total.filter(sum -> sum.exceeds(MOST)).isPresent()) throw new Refused(BiddingRefusal.PRICE_TOO_HIGH);
        edit(
                id,
                revision,
                by,
                content -> content.withPrices(given, total.map(Money::amount).orElse(null)));
    }

    private void edit(BidId id, int revision, Actor by, UnaryOperator<BidContent> change) {
        var bid = owned(id, by);
        var workspace = workspaces.open(bid);
        if (workspace.revision() != revision) throw new Refused(BiddingRefusal.CHANGED_MEANWHILE);
        entry.requireOpen(bid.lot());
        workspaces.keep(bid, workspace.with(change.apply(workspace.content())));
    }

    /**
     * Submits what is written, sealed. Submitting the same revision again gives the same receipt, unless what it answers
     * was changed since: then that confirms it. Submitting another one replaces the version before.
     *
     * @throws Refused {@code LATE} with the moment of arrival and the deadline, when it did not arrive before it
     */
    Receipt submit(BidId id, int revision, Arrival arrival, Actor by) {
        entry.waitForOthers(bids.lotOf(id).orElseThrow(NotFound::new), supplier(by));
        var bid = alone(id, by);
        var workspace = workspaces.open(bid);
        if (workspace.revision() != revision) throw new Refused(BiddingRefusal.CHANGED_MEANWHILE);
        var standing = workspace.standing();
        if (standing.isPresent()
                && standing.get().revision() == revision
                && !workspaces.outdated(bid, standing.get())) {
            return receipt(bid, standing.get());
        }
        var missing = workspaces.missing(bid, workspace);
        if (!missing.isEmpty()) throw new Refused(BiddingRefusal.INCOMPLETE, missing.size());

        var received = admit(bid.lot(), arrival);
        entry.requireNotReserved(bid.lot(), new OrganisationId(workspace.supplier()));
        entry.requireWithinLimit(bid.lot(), new OrganisationId(workspace.supplier()));
        var supplier = organisations.supplier(new OrganisationId(workspace.supplier()));
        var submission = sealing.seal(bid.lot(), received, workspace, supplier, by);
        standing.ifPresent(replaced -> sealing.replace(new BidReference(replaced.reference()), received));
        workspaces.keep(bid, workspace.with(submission));
        return receipt(bid, submission);
    }

    /** Takes back the version that counts, until the deadline. */
    void withdraw(BidId id, Arrival arrival, Actor by) {
        var bid = alone(id, by);
        var workspace = workspaces.open(bid);
        var standing = workspace.standing().orElseThrow(() -> new Refused(BiddingRefusal.NOTHING_TO_WITHDRAW));
        var received = admit(bid.lot(), arrival);
        sealing.withdraw(new BidReference(standing.reference()), received);
        workspaces.keep(bid, workspace.withdrawn());
    }

    /** Under the shared lock of the procurement: closing refuses no timely bid, opening refuses all. */
    private Received admit(LotId lot, Arrival arrival) {
        var standing = gate.share(lot);
        var received = arrivals.received(arrival);
        if (!standing.deadline().admits(received.at())) {
            throw new Refused(
                    BiddingRefusal.LATE, received.at(), standing.deadline().at());
        }
        if (standing.state() == LotState.CANCELLED) throw new Refused(BiddingRefusal.NOT_OPEN);
        if (!standing.takesBids()) throw new Refused(BiddingRefusal.OPENED_ALREADY);
        return received;
    }

    /** The bid, for a person who writes bids for the supplier whose it is, while it may still be written. */
    @Transactional(readOnly = true)
    public BidView writable(BidId id, Actor by) {
        var bid = owned(id, by);
        entry.requireOpen(bid.lot());
        return workspaces.view(bid);
    }

    /**
     * Whether the supplier that this person writes bids for may bid for the lots of a procurement: told on its page.
     *
     * @param unmet what of the reservation it does not meet
     * @param bidFor the lots for which it has a bid that counts
     */
    public record Place(Set<Reservation.Unmet> unmet, List<LotId> bidFor) {}

    @Transactional(readOnly = true)
    public Place place(ProcurementId id, Actor by) {
        var supplier = supplier(by);
        var opportunity = workspaces.published(id).opportunity();
        return new Place(
                entry.unmet(opportunity.lotting().reservation(), supplier), entry.bidFor(opportunity, null, supplier));
    }

    /** The bid, for a person who reads the bids of the supplier whose it is. */
    @Transactional(readOnly = true)
    public BidView bid(BidId id, Actor by) {
        var bid = bids.findById(id).orElseThrow(NotFound::new);
        if (readable(by).noneMatch(supplier -> bid.isOwnedBy(workspaces.owner(supplier)))) throw new NotFound();
        return workspaces.view(bid);
    }

    /** All bids of the firm that this person reads them for, also of suppliers that are one with it by now. */
    @Transactional(readOnly = true)
    public List<BidView> mine(Actor by) {
        return readable(by)
                .flatMap(supplier -> bids.findAllOf(workspaces.owner(supplier)).stream())
                .map(workspaces::view)
                .sorted((a, b) -> b.deadline().compareTo(a.deadline()))
                .toList();
    }

    private Bid owned(BidId id, Actor by) {
        return requireOwner(bids.findById(id).orElseThrow(NotFound::new), by);
    }

    private Bid alone(BidId id, Actor by) {
        return requireOwner(bids.alone(id).orElseThrow(NotFound::new), by);
    }

    private Bid requireOwner(Bid bid, Actor by) {
        if (firm(supplier(by), Right.WRITE_BIDS, by).noneMatch(one -> bid.isOwnedBy(workspaces.owner(one)))) {
            throw new NotFound();
        }
        return bid;
    }

    private static OrganisationId supplier(Actor by) {
        return by.bidsFor().orElseThrow(NotFound::new);
    }

    private Stream<OrganisationId> readable(Actor by) {
        return firm(by.readsBidsOf().orElseThrow(NotFound::new), Right.READ_BIDS, by);
    }

    /** The suppliers that were merged with this one count as one with it, for people who have the right in each. */
    private Stream<OrganisationId> firm(OrganisationId supplier, Right right, Actor by) {
        return organisations.oneFirm(supplier).stream().filter(one -> by.may(right, one));
    }

    private static Receipt receipt(Bid bid, Workspace.Submission submission) {
        return Workspaces.receipt(bid, submission);
    }
}
