package org.commonlot.marketplace.web.award;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.award.BidOutcome;
import org.commonlot.marketplace.award.Outcomes;
import org.commonlot.marketplace.award.RatingFeedback;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.PdfDownload;
import org.commonlot.marketplace.web.components.Print;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForSuppliers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of a supplier's own bid, with its summary or feedback. */
@Controller
@ForSuppliers
class OutcomeController {

    private final Bidding bidding;
    private final Outcomes outcomes;
    private final RatingFeedback rating;
    private final SummaryParts summaries;
    private final PdfDownload pdf;
    private final Texts texts;

    OutcomeController(
            Bidding bidding,
            Outcomes outcomes,
            RatingFeedback rating,
            SummaryParts summaries,
            PdfDownload pdf,
            Texts texts) {
        this.bidding = bidding;
        this.outcomes = outcomes;
        this.rating = rating;
        this.summaries = summaries;
        this.pdf = pdf;
        this.texts = texts;
    }

    @GetMapping("/bids/{id}/outcome")
    String outcome(@PathVariable UUID id, Actor actor, Model model) {
        var bid = bidding.bid(new BidId(id), actor);
        var outcome = bid.standing()
                .flatMap(receipt -> outcomes.of(receipt.reference(), actor))
                .orElseThrow(NotFound::new);
        var sheet = Sheet.of(texts.of("award.outcome", outcome.status()))
                .withCaption(DeskPages.caption(bid, texts))
                .with(new Paragraph(texts.of("award.outcome.text", outcome.status())));
        return DeskPages.sheet(rated(told(sheet, outcome, "/bids/" + id), outcome, id, actor), "/bids/" + id, model);
    }

    /** What the bidder said of it, or where it can say so. */
    private Sheet rated(Sheet sheet, BidOutcome outcome, UUID id, Actor actor) {
        var issued = outcome.issued();
        if (issued == null || issued.summary().won()) return sheet;
        var said = rating.own(issued.bid(), actor);
        if (said.isPresent()) {
            return sheet.with(InsetText.of(texts.get(
                    "award.rating.said",
                    texts.of("award.rating.usefulness", said.get().usefulness()),
                    Wording.moment(said.get().at()))));
        }
        if (!actor.may(Right.WRITE_BIDS, issued.supplier())) return sheet;
        return sheet.with(Links.of(Links.Link.to("/bids/" + id + "/rating", texts.get("award.rating.title"))));
    }

    @GetMapping("/bids/{id}/summary.pdf")
    ResponseEntity<byte[]> summary(@PathVariable UUID id, Actor actor) {
        var issued = bidding.bid(new BidId(id), actor)
                .standing()
                .flatMap(receipt -> outcomes.of(receipt.reference(), actor))
                .map(BidOutcome::issued)
                .orElseThrow(NotFound::new);
        var summary = issued.summary();
        var title = texts.get(summary.owed() ? "award.summary.pdf.title" : "award.summary.pdf.feedback");
        var bidder = summary.own().supplier();
        var facts = SummaryList.of(List.of(
                row("buyer", summary.buyer()),
                row("procurement", summary.title()),
                row("reference", summary.reference()),
                row("bidder", bidder),
                row("bid", summary.own().bid()),
                row("issued", Wording.moment(issued.issuedAt()))));
        var about = texts.get("award.summary.pdf.about", summary.buyer(), bidder, summary.title());
        var chapter = new Print.Chapter(texts.get("award.feedback.own"), summaries.of(summary));
        return pdf.of(
                new Print(title, texts.get("desk.reference", summary.reference()), about, facts, List.of(chapter)),
                summary.reference() + "-" + summary.own().bid());
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get("award.summary.pdf." + key), value);
    }

    private Sheet told(Sheet sheet, BidOutcome outcome, String page) {
        var told = sheet;
        var reason = outcome.check().reason();
        if (outcome.status() == BidOutcome.Status.EXCLUDED && reason != null) told = told.with(Prose.of(reason));
        var price = outcome.price();
        if (outcome.status() == BidOutcome.Status.DISREGARDED && price != null && price.reason() != null) {
            told = told.with(Prose.of(price.reason()));
        }
        var failed = outcome.failed();
        if (failed != null && failed.evidence() != null) told = told.with(Prose.of(failed.evidence()));
        var feedback = outcome.feedback();
        if (feedback != null) {
            told = told.with(Heading.second(texts.get("award.feedback.own")));
            for (var part : summaries.of(feedback)) told = told.with(part);
        }
        var issued = outcome.issued();
        if (issued == null) return told;
        var key = issued.summary().owed() ? "award.summary.title" : "award.feedback.own";
        told = told.with(Heading.second(texts.get(key)))
                .with(new Paragraph(texts.get("award.summary.issued", Wording.moment(issued.issuedAt()))));
        for (var part : summaries.of(issued.summary())) told = told.with(part);
        return told.with(Links.of(Links.Link.to(page + "/summary.pdf", texts.get("award.summary.pdf"))));
    }
}
