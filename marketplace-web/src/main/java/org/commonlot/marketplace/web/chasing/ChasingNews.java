package org.commonlot.marketplace.web.chasing;

import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.BidNews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells a bidder what everybody is told while there is no decision. */
@Component
@Order(20)
class ChasingNews implements BidNews {

    private final ChasingWords words;
    private final Texts texts;

    ChasingNews(ChasingWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    @Override
    public Sheet add(Sheet sheet, BidView bid, Actor actor) {
        var told = words.told(bid.published());
        if (told.isEmpty()) return sheet;
        var longer = sheet.with(Heading.second(texts.get("chasing.public")));
        for (var note : told) longer = longer.with(note);
        return longer;
    }
}
