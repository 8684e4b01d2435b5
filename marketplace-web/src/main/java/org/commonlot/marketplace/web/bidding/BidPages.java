package org.commonlot.marketplace.web.bidding;

import java.time.Clock;
import java.util.ArrayList;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Receipt;
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.springframework.stereotype.Component;

/** What the pages of a bid have in common: its state, its deadline and its parts. */
@Component
class BidPages {

    private final Texts texts;
    private final Clock clock;

    BidPages(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    static String path(BidView bid) {
        return "/bids/" + bid.id().value();
    }

    /** What it is for: with the lot, where there are several. */
    String title(BidView bid) {
        return DeskPages.caption(bid, texts);
    }

    boolean open(BidView bid) {
        return bid.published().takesBids(bid.lot()) && !new Deadline(bid.deadline()).hasPassed(clock.instant());
    }

    /** Whether what is written is not what was submitted. */
    boolean unsubmitted(BidView bid) {
        return bid.standing().isEmpty();
    }

    Tag state(BidView bid) {
        if (bid.standing().isPresent()) return Tag.of(texts.get("bidding.state.submitted"), "green");
        if (!bid.receipts().isEmpty()) return Tag.of(texts.get("bidding.state.withdrawn"), "orange");
        return open(bid)
                ? Tag.of(texts.get("bidding.state.draft"), "yellow")
                : Tag.of(texts.get("bidding.state.never"), "grey");
    }

    String deadline(BidView bid) {
        return texts.get(open(bid) ? "bidding.deadline" : "bidding.deadline.passed", Wording.moment(bid.deadline()));
    }

    /** @param linked whether each leads to the page where it is written */
    TaskList tasks(BidView bid, boolean linked) {
        var items = new ArrayList<TaskList.Item>();
        items.add(item(bid, "firm", texts.get("bidding.firm.title"), "/firm", linked));
        for (var question : bid.questions()) {
            var id = question.id().toString();
            items.add(item(bid, id, question.name(), "/answers/" + id, linked)
                    .withHint(texts.get("bidding.weight", Wording.number(question.weight()))));
        }
        items.add(item(bid, "price", priceTitle(bid), pricing(bid), linked));
        return TaskList.of("bid", items);
    }

    private String priceTitle(BidView bid) {
        return texts.get(bid.schedule().pricedAsWhole() ? "bidding.price.title" : "schedule.title");
    }

    /** Where the price is written: as a whole, or as unit prices. */
    static String pricing(BidView bid) {
        return bid.schedule().pricedAsWhole() ? "/price" : "/schedule";
    }

    private TaskList.Item item(BidView bid, String part, String title, String at, boolean linked) {
        var status = bid.missing().contains(part)
                ? TaskList.Status.open(Tag.of(texts.get("bidding.task.incomplete"), "blue"))
                : TaskList.Status.done(texts.get("bidding.task.complete"));
        return TaskList.Item.of(title, linked ? path(bid) + at : null, status);
    }

    /** All versions that were submitted, newest first, each with a link to its receipt. */
    Links receipts(BidView bid) {
        return new Links(bid.receipts().reversed().stream()
                .map(receipt -> new Links.Link(
                        receipt.reference(), path(bid) + "/receipts/" + receipt.reference(), line(receipt)))
                .toList());
    }

    private String line(Receipt receipt) {
        return texts.get(
                receipt.withdrawn() ? "bidding.receipt.withdrawn" : "bidding.receipt.line",
                Wording.exactUk(receipt.receivedAt()));
    }
}
