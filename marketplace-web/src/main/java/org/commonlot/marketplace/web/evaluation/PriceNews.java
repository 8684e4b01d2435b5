package org.commonlot.marketplace.web.evaluation;

import java.time.Clock;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.BidNews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells a bidder that its price is asked about, and how long it may reply. */
@Component
@Order(11)
class PriceNews implements BidNews {

    private final EvaluationDesk evaluations;
    private final Texts texts;
    private final Clock clock;

    PriceNews(EvaluationDesk evaluations, Texts texts, Clock clock) {
        this.evaluations = evaluations;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Sheet add(Sheet sheet, BidView bid, Actor actor) {
        var query = bid.standing()
                .flatMap(receipt -> evaluations.ownPrice(receipt.reference(), actor))
                .orElse(null);
        if (query == null || query.replyBy() == null) return sheet;
        boolean awaits = query.awaitsReply(clock.instant());
        var link = Links.of(Links.Link.to(
                "/bids/" + bid.id().value() + "/price-question",
                texts.get(awaits ? "evaluation.price-news.reply" : "evaluation.price-news.read")));
        return awaits
                ? sheet.with(WarningText.of(texts.get("evaluation.price-news.asked", Wording.end(query.replyBy()))))
                        .with(link)
                : sheet.with(link);
    }
}
