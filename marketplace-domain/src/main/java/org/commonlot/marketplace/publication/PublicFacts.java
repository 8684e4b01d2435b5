package org.commonlot.marketplace.publication;

import java.util.List;
import org.commonlot.marketplace.award.AwardDecided;
import org.commonlot.marketplace.award.AwardRegister;
import org.commonlot.marketplace.award.PublicAward;
import org.commonlot.marketplace.bidding.OpenedBidView;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.contract.ContractPublished;
import org.commonlot.marketplace.terms.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the award's own register says may be told, and no more; only the winner's size is read off its opened bid. */
@Component
class PublicFacts {

    private static final String UNKNOWN = "UNKNOWN";

    private final AwardRegister register;
    private final OpenedBids bids;

    PublicFacts(AwardRegister register, OpenedBids bids) {
        this.register = register;
        this.bids = bids;
    }

    AwardFacts award(AwardDecided event) {
        var award = register.of(event.lot()).orElseThrow(NotFound::new);
        var ends = award.standstillEnds();
        return new AwardFacts(
                award.lot(),
                List.of(winner(award)),
                award.value(),
                award.approvedAt(),
                ends == null ? null : ends.minusSeconds(1),
                award.summariesIssuedAt(),
                notice(award),
                new AwardFacts.Numbers(award.received(), award.assessed(), award.assessedSme(), award.assessedVcse()));
    }

    static ContractFacts contract(ContractPublished event) {
        var number = event.detailsNumber();
        return new ContractFacts(
                event.id().value().toString(),
                event.lot(),
                event.authority(),
                event.value(),
                event.signedOn(),
                number == null ? null : new Notice(number, event.at()));
    }

    private AwardFacts.Supplier winner(PublicAward award) {
        return bids.of(award.lot()).stream()
                .filter(bid -> bid.supplier().equals(award.supplier()))
                .findFirst()
                .map(bid -> new AwardFacts.Supplier(bid.supplier(), size(bid), bid.vcse()))
                .orElseThrow(NotFound::new);
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
