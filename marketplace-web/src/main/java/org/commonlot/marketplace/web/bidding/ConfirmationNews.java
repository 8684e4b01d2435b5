package org.commonlot.marketplace.web.bidding;

import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Confirmation;
import org.commonlot.marketplace.bidding.Reconfirming;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.BidNews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells a bidder that what the bid answers was changed, and lets the bidder say whether the bid stands. */
@Component
@Order(10)
class ConfirmationNews implements BidNews {

    private final Reconfirming reconfirming;
    private final BidPages pages;
    private final Texts texts;

    ConfirmationNews(Reconfirming reconfirming, BidPages pages, Texts texts) {
        this.reconfirming = reconfirming;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public Sheet add(Sheet sheet, BidView bid, Actor actor) {
        var amended = bid.published().amendedAt();
        if (amended == null) return sheet;
        var changes = Links.of(Links.Link.to(
                "/opportunities/" + bid.published().opportunity().reference() + "/changes",
                texts.get("bidding.changed.read")));
        if (pages.open(bid))
            return open(sheet, bid, actor, Wording.moment(amended)).with(changes);
        return bid.standing()
                .flatMap(receipt -> reconfirming.of(receipt.reference(), actor))
                .filter(confirmation -> confirmation != Confirmation.STANDS)
                .map(confirmation -> opened(sheet, bid, actor, confirmation).with(changes))
                .orElse(sheet);
    }

    private Sheet open(Sheet sheet, BidView bid, Actor actor, String amended) {
        if (!bid.unconfirmed()) return sheet.with(InsetText.of(texts.get("bidding.changed", amended)));
        var told = sheet.with(WarningText.of(texts.get("bidding.changed.unconfirmed", amended)));
        if (!actor.may(Right.WRITE_BIDS) || !bid.missing().isEmpty()) return told;
        return told.with(Sheet.Act.of(texts.get("bidding.confirm"), BidPages.path(bid) + "/submit")
                .with("revision", String.valueOf(bid.revision())));
    }

    private Sheet opened(Sheet sheet, BidView bid, Actor actor, Confirmation confirmation) {
        var told = sheet.with(InsetText.of(texts.of("bidding.confirmation", confirmation)));
        if (confirmation != Confirmation.ASKED || !actor.may(Right.WRITE_BIDS)) return told;
        var path = BidPages.path(bid) + "/confirmation";
        return told.with(Sheet.Act.of(texts.get("bidding.confirmation.stands"), path)
                        .with("stands", "true"))
                .with(Sheet.Act.secondary(texts.get("bidding.confirmation.withdraw"), path)
                        .with("stands", "false"));
    }
}
