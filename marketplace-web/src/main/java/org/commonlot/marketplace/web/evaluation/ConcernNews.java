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

/** Tells a bidder of a concern, and how long it may reply. */
@Component
@Order(10)
class ConcernNews implements BidNews {

    private final EvaluationDesk evaluations;
    private final Texts texts;
    private final Clock clock;

    ConcernNews(EvaluationDesk evaluations, Texts texts, Clock clock) {
        this.evaluations = evaluations;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Sheet add(Sheet sheet, BidView bid, Actor actor) {
        var check = bid.standing()
                .flatMap(receipt -> evaluations.ownCheck(receipt.reference(), actor))
                .orElse(null);
        if (check == null) return sheet;
        var concern = check.concern();
        if (concern == null) return sheet;
        var path = "/bids/" + bid.id().value() + "/concern";
        boolean awaits = check.awaitsReply(clock.instant());
        var link = Links.of(Links.Link.to(path, texts.get(awaits ? "evaluation.news.reply" : "evaluation.news.read")));
        return awaits
                ? sheet.with(WarningText.of(texts.get("evaluation.news.concern", Wording.end(concern.replyBy()))))
                        .with(link)
                : sheet.with(link);
    }
}
