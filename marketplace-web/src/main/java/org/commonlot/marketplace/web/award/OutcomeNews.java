package org.commonlot.marketplace.web.award;

import org.commonlot.marketplace.award.Outcomes;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.BidNews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells a bidder what has come of its bid. */
@Component
@Order(20)
class OutcomeNews implements BidNews {

    private final Outcomes outcomes;
    private final Texts texts;

    OutcomeNews(Outcomes outcomes, Texts texts) {
        this.outcomes = outcomes;
        this.texts = texts;
    }

    @Override
    public Sheet add(Sheet sheet, BidView bid, Actor actor) {
        var outcome = bid.standing()
                .flatMap(receipt -> outcomes.of(receipt.reference(), actor))
                .orElse(null);
        if (outcome == null) return sheet;
        var link = Links.Link.to("/bids/" + bid.id().value() + "/outcome", texts.get("award.news.read"));
        return sheet.with(InsetText.of(texts.of("award.outcome", outcome.status())))
                .with(Links.of(link));
    }
}
