package org.commonlot.marketplace.web.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
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

/** Tells a bidder that it is asked to clarify how it satisfies conditions of participation, and how long it may reply. */
@Component
@Order(12)
class ConditionNews implements BidNews {

    private final EvaluationDesk evaluations;
    private final ConditionParts parts;
    private final Texts texts;
    private final Clock clock;

    ConditionNews(EvaluationDesk evaluations, ConditionParts parts, Texts texts, Clock clock) {
        this.evaluations = evaluations;
        this.parts = parts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Sheet add(Sheet sheet, BidView bid, Actor actor) {
        var asked = bid.standing()
                .map(receipt -> evaluations.ownConditions(receipt.reference(), actor))
                .orElse(List.of());
        var longer = sheet;
        for (var view : asked) {
            boolean awaits = view.awaitsReply(clock.instant());
            var name = parts.name(view.condition());
            if (awaits) {
                longer = longer.with(WarningText.of(texts.get(
                        "evaluation.condition-news.asked", name, Wording.end(Objects.requireNonNull(view.replyBy())))));
            }
            longer = longer.with(Links.of(Links.Link.to(
                    "/bids/" + bid.id().value() + "/conditions/"
                            + view.condition().code(),
                    texts.get(awaits ? "evaluation.condition-news.reply" : "evaluation.condition-news.read", name))));
        }
        return longer;
    }
}
