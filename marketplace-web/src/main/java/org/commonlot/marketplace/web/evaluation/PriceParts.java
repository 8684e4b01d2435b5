package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.evaluation.PriceQueryView;
import org.commonlot.marketplace.evaluation.PriceRow;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** How a price and what was asked about it are shown: to those who decide, and to the bidder. */
@Component
class PriceParts {

    private final Texts texts;

    PriceParts(Texts texts) {
        this.texts = texts;
    }

    SummaryList facts(PriceRow row) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(
                texts.get("evaluation.ranking.price"),
                Wording.pounds(row.price().amount())));
        rows.add(SummaryList.Row.of(texts.get("evaluation.price.state"), Html.tag(tag(row))));
        var query = row.query();
        if (query != null) rows.addAll(asked(query));
        return SummaryList.of(rows);
    }

    /** What was asked, replied and decided, as far as it has come. */
    List<SummaryList.Row> asked(PriceQueryView query) {
        var rows = new ArrayList<SummaryList.Row>();
        var question = query.question();
        var replyBy = query.replyBy();
        if (question != null && replyBy != null) {
            rows.add(SummaryList.Row.of(texts.get("evaluation.price.asked"), Html.paragraphs(question)));
            rows.add(SummaryList.Row.of(texts.get("evaluation.check.reply-by"), Wording.end(replyBy)));
            var reply = query.reply();
            rows.add(
                    reply == null
                            ? SummaryList.Row.of(
                                    texts.get("evaluation.check.reply"), texts.get("evaluation.check.no-reply"))
                            : SummaryList.Row.of(texts.get("evaluation.check.reply"), Html.paragraphs(reply)));
        }
        var decision = query.decision();
        var reason = query.reason();
        if (decision != null && reason != null) {
            rows.add(SummaryList.Row.of(
                    texts.get("evaluation.price.decided"), texts.of("evaluation.price.decision", decision)));
            rows.add(SummaryList.Row.of(texts.get("evaluation.check.decision-reason"), Html.paragraphs(reason)));
        }
        return rows;
    }

    private Tag tag(PriceRow row) {
        if (row.holdsUp()) return Tag.of(texts.get("evaluation.price.open"), "yellow");
        return row.decided()
                ? Tag.of(texts.get("evaluation.price.settled"), "green")
                : Tag.of(texts.get("evaluation.price.usual"), "grey");
    }
}
