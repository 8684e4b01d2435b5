package org.commonlot.marketplace.publication;

import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.award.AwardDecided;
import org.commonlot.marketplace.award.AwardRegister;
import org.commonlot.marketplace.award.PublicAward;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.bidding.OpenedBidView;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.contract.ContractCopyPublished;
import org.commonlot.marketplace.contract.ContractPublished;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.SizeClass;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the award's own register says may be told, and no more; only the winner's size and associated persons are read off its
 * opened bid.
 */
@Component
class PublicFacts {

    private static final String UNKNOWN = "UNKNOWN";

    private final AwardRegister register;
    private final OpenedBids bids;
    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;

    PublicFacts(
            AwardRegister register, OpenedBids bids, Opportunities opportunities, OrganisationDirectory organisations) {
        this.register = register;
        this.bids = bids;
        this.opportunities = opportunities;
        this.organisations = organisations;
    }

    /** To whom the contracts of a procurement without bids are to go, with the transparency notice where one was due. */
    List<AwardFacts> intended(ProcurementId id) {
        var opportunity = opportunities.byId(id).orElseThrow(NotFound::new).opportunity();
        var named = opportunity.directAward();
        if (named == null || named.supplier() == null || named.price() == null) return List.of();
        var supplier = supplier(new OrganisationId(named.supplier()));
        var price = new Money(named.price());
        var number = opportunity.noticeNumber();
        var published = opportunity.noticePublishedAt();
        var notice = number == null || published == null ? null : new Notice(number, published);
        return opportunity.lots().stream()
                .map(lot -> new AwardFacts(
                        new LotId(lot.id()), 1, List.of(supplier), price, null, false, null, null, notice, null))
                .toList();
    }

    AwardFacts award(AwardDecided event) {
        var award = register.of(event.lot()).orElseThrow(NotFound::new);
        var ends = award.standstillEnds();
        return new AwardFacts(
                award.lot(),
                awardNumber(award.lot()),
                List.of(winner(award)),
                award.value(),
                award.approvedAt(),
                award.competed(),
                ends == null ? null : ends.minusSeconds(1),
                award.summariesIssuedAt(),
                notice(award),
                award.competed()
                        ? new AwardFacts.Numbers(
                                award.received(), award.assessed(), award.assessedSme(), award.assessedVcse())
                        : null);
    }

    ContractFacts contract(ContractPublished event) {
        var number = event.detailsNumber();
        return new ContractFacts(
                event.whole().value().toString(),
                event.lot(),
                awardNumber(event.lot()),
                Map.of(event.authority(), event.value()),
                event.signedOn(),
                number == null ? null : new Notice(number, event.at()));
    }

    CopyTold copy(ContractCopyPublished event) {
        return new CopyTold(
                event.id().value().toString(), event.lot(), awardNumber(event.lot()), event.withheld(), event.at());
    }

    /** Of the award of a lot that stands, counted from 1. */
    int awardNumber(LotId lot) {
        return register.givenUp(lot) + 1;
    }

    private AwardFacts.Supplier winner(PublicAward award) {
        if (!award.competed()) return supplier(award.supplier());
        return bids.of(award.lot()).stream()
                .filter(bid -> bid.supplier().equals(award.supplier()))
                .findFirst()
                .map(bid -> new AwardFacts.Supplier(bid.supplier(), size(bid), bid.vcse(), associatedPersons(award)))
                .orElseThrow(NotFound::new);
    }

    /** The regulations want them of an award notice: where none is due, nothing of others is told. */
    private List<NamedParty> associatedPersons(PublicAward award) {
        return award.noticeNumber() == null ? List.of() : register.associatedPersons(award.lot());
    }

    /** As the register knows it today: there is no bid that has frozen it. */
    private AwardFacts.Supplier supplier(OrganisationId id) {
        var known = organisations.supplier(id);
        boolean unknown = known.size() == SizeClass.UNKNOWN && !known.sme();
        return new AwardFacts.Supplier(id, unknown ? null : Boolean.valueOf(known.sme()), known.vcse(), List.of());
    }

    private static @Nullable Boolean size(OpenedBidView bid) {
        return bid.sizeClass().equals(UNKNOWN) && !bid.sme() ? null : Boolean.valueOf(bid.sme());
    }

    private static @Nullable Notice notice(PublicAward award) {
        var number = award.noticeNumber();
        var published = award.noticePublishedAt();
        return number == null || published == null ? null : new Notice(number, published);
    }
}
