package org.commonlot.marketplace.web.bidding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.BidNews;
import org.commonlot.marketplace.web.desk.ScheduleTables;
import org.commonlot.marketplace.web.security.ForBidWriters;
import org.commonlot.marketplace.web.security.ForSuppliers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A supplier's bids: the list, the page of each, and the check before it is submitted. */
@Controller
@ForSuppliers
class BidsController {

    private final Bidding bidding;
    private final BidPages pages;
    private final ScheduleTables tables;
    private final ObjectProvider<BidNews> news;
    private final Texts texts;

    BidsController(Bidding bidding, BidPages pages, ScheduleTables tables, ObjectProvider<BidNews> news, Texts texts) {
        this.tables = tables;
        this.bidding = bidding;
        this.pages = pages;
        this.news = news;
        this.texts = texts;
    }

    @GetMapping("/bids")
    String bids(Actor actor, Model model) {
        var bids = bidding.mine(actor);
        var sheet = Sheet.of(texts.get("bidding.bids"));
        model.addAttribute(
                "sheet",
                bids.isEmpty()
                        ? sheet.with(new Paragraph(texts.get("bidding.bids.none")))
                                .with(Links.of(
                                        Links.Link.to("/opportunities", texts.get("bidding.find")),
                                        Links.Link.to("/bids/cycles", texts.get("salescycle.mine.title"))))
                        : sheet.with(table(bids))
                                .with(Links.of(
                                        Links.Link.to("/signing", texts.get("desk.signing")),
                                        Links.Link.to("/bids/orders", texts.get("bidding.orders")),
                                        Links.Link.to("/bids/cycles", texts.get("salescycle.mine.title")))));
        return Sheet.VIEW;
    }

    private Table table(List<BidView> bids) {
        var head = List.of(
                Table.Cell.of(texts.get("bidding.opportunity")),
                Table.Cell.of(texts.get("bidding.state")),
                Table.Cell.of(texts.get("bidding.closes")));
        var rows = bids.stream()
                .map(bid -> List.of(
                        Table.Cell.of(Html.link(BidPages.path(bid), pages.title(bid))),
                        Table.Cell.of(Html.tag(pages.state(bid))),
                        Table.Cell.of(Wording.moment(bid.deadline()))))
                .toList();
        return Table.of(texts.get("bidding.bids.caption"), head, rows).withHiddenCaption();
    }

    @ForBidWriters
    @PostMapping("/bids")
    String start(@RequestParam UUID lot, Actor actor) {
        return "redirect:/bids/" + bidding.start(new LotId(lot), actor).value();
    }

    @GetMapping("/bids/{id}")
    String bid(@PathVariable UUID id, Actor actor, Model model) {
        var bid = bidding.bid(new BidId(id), actor);
        var path = BidPages.path(bid);
        var sheet = Sheet.of(pages.title(bid))
                .withCaption(texts.get(
                        "bidding.caption",
                        bid.published().opportunity().leadBuyer().name()))
                .withTag(pages.state(bid))
                .with(InsetText.of(pages.deadline(bid)));
        for (var told : news.orderedStream().toList()) sheet = told.add(sheet, bid, actor);
        var writes = pages.open(bid) && actor.may(Right.WRITE_BIDS);
        if (pages.open(bid) && pages.unsubmitted(bid)) {
            sheet = sheet.with(WarningText.of(texts.get("bidding.not-submitted")));
        }
        sheet = sheet.with(Heading.second(texts.get("bidding.parts"))).with(pages.tasks(bid, writes));
        if (writes && bid.missing().isEmpty()) {
            sheet = sheet.with(Button.link(texts.get("bidding.check"), path + "/check"));
        }
        if (!writes) sheet = sheet.with(Links.of(Links.Link.to(path + "/check", texts.get("bidding.read"))));
        if (!bid.receipts().isEmpty()) {
            sheet = sheet.with(Heading.second(texts.get("bidding.receipts"))).with(pages.receipts(bid));
        }
        if (writes && bid.standing().isPresent()) {
            sheet = sheet.with(Sheet.Act.secondary(texts.get("bidding.withdraw"), path + "/withdraw"));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to("/bids"));
        return Sheet.VIEW;
    }

    /** Everything that was written, on one page: to check before submitting, and to read ever after. */
    @GetMapping("/bids/{id}/check")
    String check(@PathVariable UUID id, Actor actor, Model model) {
        var bid = bidding.bid(new BidId(id), actor);
        var path = BidPages.path(bid);
        var open = pages.open(bid) && actor.may(Right.WRITE_BIDS);
        var ready = open && bid.missing().isEmpty();
        var sheet = Sheet.of(texts.get(ready ? "bidding.check" : "bidding.read"))
                .withCaption(pages.title(bid))
                .with(InsetText.of(pages.deadline(bid)))
                .with(answers(bid, open));
        if (!bid.schedule().pricedAsWhole()) {
            sheet = sheet.with(tables.prices(
                    texts.get("schedule.title"), bid.schedule(), bid.content().prices()));
        }
        if (ready) {
            sheet = sheet.with(new Paragraph(texts.get("bidding.sealed")))
                    .with(Sheet.Act.of(texts.get("bidding.submit"), path + "/submit")
                            .with("revision", String.valueOf(bid.revision())));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(path));
        return Sheet.VIEW;
    }

    private SummaryList answers(BidView bid, boolean open) {
        var content = bid.content();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row(bid, open, "firm", "shareCode", content.shareCode()));
        rows.add(row(bid, open, "firm", "contactName", content.contactName()));
        rows.add(row(bid, open, "firm", "contactEmail", content.contactEmail()));
        rows.add(parties(bid, open, "associatedPersons", content.associatedPersons()));
        rows.add(parties(bid, open, "subcontractors", content.subcontractors()));
        for (var question : bid.questions()) {
            var answer = content.answers().getOrDefault(question.id(), "");
            var text = answer.isBlank() ? Html.text(texts.get("bidding.not-provided")) : Html.paragraphs(answer);
            var row = SummaryList.Row.of(question.name(), text);
            rows.add(
                    open
                            ? row.withAction(
                                    texts.get("bidding.change"),
                                    BidPages.path(bid) + "/answers/" + question.id(),
                                    question.name())
                            : row);
        }
        var price = row(bid, false, "price", "price", pounds(content.price()));
        rows.add(
                open
                        ? price.withAction(
                                texts.get("bidding.change"),
                                BidPages.path(bid) + BidPages.pricing(bid),
                                texts.get("bidding.price.price.label"))
                        : price);
        return SummaryList.of(rows);
    }

    private SummaryList.Row parties(BidView bid, boolean open, String field, List<NamedParty> parties) {
        var told = parties.stream().map(NamedParty::told).toList();
        var value = told.isEmpty() ? Html.text(texts.get("bidding.not-provided")) : Html.list(told);
        return row(bid, open, "firm", field, value);
    }

    private SummaryList.Row row(BidView bid, boolean open, String part, String field, @Nullable String value) {
        var text = value == null || value.isBlank() ? texts.get("bidding.not-provided") : value;
        return row(bid, open, part, field, Html.text(text));
    }

    private SummaryList.Row row(BidView bid, boolean open, String part, String field, Html value) {
        var key = texts.get("bidding." + part + "." + field + ".label");
        var row = SummaryList.Row.of(key, value);
        return open ? row.withAction(texts.get("bidding.change"), BidPages.path(bid) + "/" + part, key) : row;
    }

    private static @Nullable String pounds(@Nullable BigDecimal price) {
        return price == null ? null : Wording.pounds(price);
    }
}
