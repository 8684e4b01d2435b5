package org.commonlot.marketplace.bidding;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.Reservation;
import org.commonlot.marketplace.procurement.Reservation.Unmet;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may bid for a lot at all: it is open, not reserved for others, and within the limit of lots of one supplier. */
@Component
class Entry {

    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;
    private final Bids bids;
    private final Workspaces workspaces;

    Entry(Opportunities opportunities, OrganisationDirectory organisations, Bids bids, Workspaces workspaces) {
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.bids = bids;
        this.workspaces = workspaces;
    }

    boolean open(LotId lot) {
        var published = workspaces.published(lot);
        return opportunities.lotStates(published.id()).get(lot) == PublicState.OPEN;
    }

    void requireOpen(LotId lot) {
        if (!open(lot)) throw new Refused(BiddingRefusal.NOT_OPEN);
    }

    /** By the facts that are kept of the supplier today; where one is not known, nobody is refused for it. */
    void requireNotReserved(LotId lot, OrganisationId supplier) {
        var unmet = unmet(workspaces.published(lot).opportunity().lotting().reservation(), supplier);
        if (!unmet.isEmpty()) throw new Refused(refusal(unmet.iterator().next()));
    }

    Set<Unmet> unmet(Reservation reservation, OrganisationId supplier) {
        if (!reservation.any()) return Set.of();
        var view = organisations.supplier(supplier);
        var works = new HashSet<>(organisations.regionsOf(supplier));
        var region = view.address().region();
        if (region != null) works.add(region);
        var unmet = new LinkedHashSet<>(reservation.unmet(view.address().country(), works, view.sme(), view.vcse()));
        if (works.isEmpty() && view.address().country().equals("GB")) unmet.remove(Unmet.NOT_LOCAL);
        return unmet;
    }

    private static BiddingRefusal refusal(Unmet unmet) {
        return switch (unmet) {
            case NOT_IN_UK -> BiddingRefusal.RESERVED_FOR_UK;
            case NOT_LOCAL -> BiddingRefusal.RESERVED_FOR_AREA;
            case NOT_SME -> BiddingRefusal.RESERVED_FOR_SMES;
            case NOT_VCSE -> BiddingRefusal.RESERVED_FOR_VCSES;
            case NEITHER_SME_NOR_VCSE -> BiddingRefusal.RESERVED_FOR_SMES_AND_VCSES;
        };
    }

    /** The limit on the lots that one supplier may bid for (Procurement Act 2023, s.20(7)). */
    void requireWithinLimit(LotId lot, OrganisationId supplier) {
        var opportunity = workspaces.published(lot).opportunity();
        var limit = opportunity.lotting().limits().bidFor();
        if (limit != null && bidFor(opportunity, lot, supplier).size() >= limit) {
            throw new Refused(BiddingRefusal.LOT_LIMIT, limit);
        }
    }

    /**
     * Where there is such a limit, locks all bids of the firm in one order before one of them is submitted, so that two
     * that are submitted at once don't both find room.
     */
    void waitForOthers(LotId lot, OrganisationId supplier) {
        var opportunity = workspaces.published(lot).opportunity();
        if (opportunity.lotting().limits().bidFor() == null) return;
        bids.allAlone(owners(supplier), lots(opportunity));
    }

    /** The lots of a procurement for which the firm has a bid that counts, but for one. */
    List<LotId> bidFor(Opportunity opportunity, @Nullable LotId but, OrganisationId supplier) {
        return bids.findAllOf(owners(supplier), lots(opportunity)).stream()
                .filter(bid -> !bid.lot().equals(but))
                .filter(bid -> workspaces.open(bid).standing().isPresent())
                .map(Bid::lot)
                .distinct()
                .toList();
    }

    private List<byte[]> owners(OrganisationId supplier) {
        return organisations.oneFirm(supplier).stream().map(workspaces::owner).toList();
    }

    private static List<LotId> lots(Opportunity opportunity) {
        return opportunity.lots().stream()
                .map(offered -> new LotId(offered.id()))
                .toList();
    }
}
