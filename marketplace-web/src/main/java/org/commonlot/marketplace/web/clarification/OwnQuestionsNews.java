package org.commonlot.marketplace.web.clarification;

import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.BidNews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a bid to the firm's questions. */
@Component
@Order(5)
class OwnQuestionsNews implements BidNews {

    private final Texts texts;

    OwnQuestionsNews(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Sheet add(Sheet sheet, BidView bid, Actor actor) {
        var page = "/opportunities/" + bid.published().opportunity().reference() + "/questions";
        return sheet.with(Links.of(Links.Link.to(page, texts.get("clarification.mine"))));
    }
}
