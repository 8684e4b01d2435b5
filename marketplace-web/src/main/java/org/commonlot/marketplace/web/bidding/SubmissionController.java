package org.commonlot.marketplace.web.bidding;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.bidding.Receipt;
import org.commonlot.marketplace.bidding.Reconfirming;
import org.commonlot.marketplace.bidding.Submitting;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.ForBidWriters;
import org.commonlot.marketplace.web.security.ForSuppliers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts that the deadline decides, and the receipts that prove them. */
@Controller
@ForBidWriters
@RequestMapping("/bids/{id}")
class SubmissionController {

    private final Submitting submitting;
    private final Bidding bidding;
    private final Reconfirming reconfirming;
    private final BidPages pages;
    private final Texts texts;

    SubmissionController(
            Submitting submitting, Bidding bidding, Reconfirming reconfirming, BidPages pages, Texts texts) {
        this.submitting = submitting;
        this.bidding = bidding;
        this.reconfirming = reconfirming;
        this.pages = pages;
        this.texts = texts;
    }

    @PostMapping("/submit")
    ModelAndView submit(@PathVariable UUID id, @RequestParam int revision, Actor actor, HttpServletRequest request) {
        try {
            var receipt = submitting.submit(new BidId(id), revision, ArrivalFilter.of(request), actor);
            return new ModelAndView("redirect:/bids/" + id + "/receipts/" + receipt.reference());
        } catch (Refused refused) {
            if (refused.refusal() != BiddingRefusal.LATE) throw refused;
            return late(id, refused);
        }
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        try {
            submitting.withdraw(new BidId(id), ArrivalFilter.of(request), actor);
            redirect.addFlashAttribute("done", "bidding.done.withdrawn");
            return new ModelAndView("redirect:/bids/" + id);
        } catch (Refused refused) {
            if (refused.refusal() != BiddingRefusal.LATE) throw refused;
            return late(id, refused);
        }
    }

    /** Whether an opened bid stands, although what it answers was changed after it was submitted. */
    @PostMapping("/confirmation")
    String confirm(@PathVariable UUID id, @RequestParam boolean stands, Actor actor, RedirectAttributes redirect) {
        var standing = bidding.bid(new BidId(id), actor).standing().orElseThrow(NotFound::new);
        reconfirming.answer(standing.reference(), stands, actor);
        redirect.addFlashAttribute("done", stands ? "bidding.done.confirmed" : "bidding.done.withdrawn");
        return "redirect:/bids/" + id;
    }

    /** A late bidder sees the server's time to the millisecond, and can still read what was written. */
    private ModelAndView late(UUID id, Refused refused) {
        var received = (Instant) refused.arguments().get(0);
        var deadline = (Instant) refused.arguments().get(1);
        var sheet = Sheet.of(texts.get("bidding.late.title"))
                .with(new Paragraph(texts.get("bidding.late.text")))
                .with(SummaryList.of(List.of(
                        row("bidding.late.received", Wording.exactUk(received)),
                        row("bidding.late.received-utc", Wording.exactUtc(received)),
                        row("bidding.late.deadline", Wording.exactUk(deadline)))))
                .with(new Paragraph(texts.get("bidding.late.next")))
                .with(Links.of(Links.Link.to("/bids/" + id + "/check", texts.get("bidding.read"))));
        var page = new ModelAndView(Sheet.VIEW, HttpStatus.CONFLICT);
        page.addObject("sheet", sheet);
        return page;
    }

    @ForSuppliers
    @GetMapping("/receipts/{reference}")
    String receipt(@PathVariable UUID id, @PathVariable String reference, Actor actor, Model model) {
        var bid = bidding.bid(new BidId(id), actor);
        var receipt = bid.receipts().stream()
                .filter(given -> given.reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("sheet", receipt(bid, receipt));
        model.addAttribute("back", BackLink.to(BidPages.path(bid)));
        return Sheet.VIEW;
    }

    private Sheet receipt(BidView bid, Receipt receipt) {
        var counts = bid.standing().filter(receipt::equals).isPresent();
        var title = texts.get(counts ? "bidding.receipt.title" : "bidding.receipt.title.past");
        return Sheet.of(title)
                .withCaption(pages.title(bid))
                .with(SummaryList.of(List.of(
                        row("bidding.receipt.reference", receipt.reference()),
                        row(
                                "bidding.receipt.opportunity",
                                bid.published().opportunity().reference()),
                        row("bidding.receipt.received", Wording.exactUk(receipt.receivedAt())),
                        row("bidding.receipt.received-utc", Wording.exactUtc(receipt.receivedAt())),
                        row("bidding.receipt.hash", receipt.sha256()),
                        row("bidding.receipt.size", texts.get("bidding.receipt.bytes", receipt.size())))))
                .with(new Paragraph(texts.get(counts ? "bidding.receipt.next" : "bidding.receipt.next.past")));
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get(key), value);
    }
}
