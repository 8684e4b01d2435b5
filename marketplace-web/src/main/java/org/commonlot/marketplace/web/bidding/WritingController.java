package org.commonlot.marketplace.web.bidding;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CriteriaParts;
import org.commonlot.marketplace.web.security.ForBidWriters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing a bid, a page at a time: the firm, an answer for each criterion, the price. Each page is saved as it is sent. */
@Controller
@ForBidWriters
@RequestMapping("/bids/{id}")
class WritingController {

    private final Bidding bidding;
    private final BidPages pages;
    private final Forms forms;
    private final Texts texts;

    private final CriteriaParts criteria;

    WritingController(Bidding bidding, BidPages pages, CriteriaParts criteria, Forms forms, Texts texts) {
        this.criteria = criteria;
        this.bidding = bidding;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/firm")
    String firm(@PathVariable UUID id, Actor actor, Model model) {
        var bid = bidding.writable(new BidId(id), actor);
        return firm(bid, forms.fields("bidding.firm", FirmForm.from(bid)), model);
    }

    @PostMapping("/firm")
    String firm(
            @PathVariable UUID id,
            @ModelAttribute("form") FirmForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var bid = bid(id, actor);
        form.check(errors);
        forms.attempt(errors, () -> bidding.firm(bid.id(), form.revision(), form.toFirm(), actor));
        return errors.hasErrors() ? firm(bid, forms.fields("bidding.firm", errors), model) : done(bid);
    }

    private String firm(BidView bid, Fields fields, Model model) {
        var ask = Ask.of(
                texts.get("bidding.firm.title"),
                BidPages.path(bid) + "/firm",
                texts.get("bidding.save"),
                fields.input("shareCode").withWidth(10).withSpellcheck(false),
                fields.input("contactName").withAutocomplete("name"),
                fields.input("contactEmail")
                        .withType("email")
                        .withAutocomplete("email")
                        .withSpellcheck(false),
                fields.textarea("associatedPersons").withRows(4),
                fields.textarea("subcontractors").withRows(4),
                fields.hidden("revision"));
        return ask(bid, ask, fields, model);
    }

    @GetMapping("/answers/{criterion}")
    String answer(@PathVariable UUID id, @PathVariable UUID criterion, Actor actor, Model model) {
        var bid = bidding.writable(new BidId(id), actor);
        var asked = asked(bid, criterion);
        return answer(bid, asked, forms.fields("bidding.answer", AnswerForm.from(bid, criterion)), model);
    }

    @PostMapping("/answers/{criterion}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID criterion,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var bid = bid(id, actor);
        var asked = asked(bid, criterion);
        form.check(errors, asked.mostWords() != null);
        forms.attempt(
                errors,
                () -> bidding.answer(bid.id(), form.revision(), criterion, form.answer(), form.confidential(), actor));
        return errors.hasErrors() ? answer(bid, asked, forms.fields("bidding.answer", errors), model) : done(bid);
    }

    private String answer(BidView bid, Criterion asked, Fields fields, Model model) {
        var words = asked.mostWords();
        var answer = words == null ? fields.characters("answer", AnswerForm.LONGEST) : fields.textarea("answer", words);
        var ask = Ask.of(
                        asked.name(),
                        BidPages.path(bid) + "/answers/" + asked.id(),
                        texts.get("bidding.save"),
                        answer.withRows(15),
                        fields.checkbox("secret"),
                        fields.textarea("why").withRows(3),
                        fields.hidden("revision"))
                .withIntro(Prose.markdown(asked.description()))
                .withIntro(texts.get("bidding.weight", Wording.number(asked.weight())));
        for (var limit : criteria.limits(asked)) ask = ask.withIntro(limit);
        for (var scale : criteria.scales(List.of(asked))) ask = ask.withIntro(scale);
        return ask(bid, ask, fields, model);
    }

    @GetMapping("/price")
    String price(@PathVariable UUID id, Actor actor, Model model) {
        var bid = bidding.writable(new BidId(id), actor);
        if (!bid.schedule().pricedAsWhole()) return "redirect:" + BidPages.path(bid) + BidPages.pricing(bid);
        var price = bid.content().price();
        var form = new PriceForm(bid.revision(), price == null ? "" : price.toPlainString());
        return price(bid, forms.fields("bidding.price", form), model);
    }

    @PostMapping("/price")
    String price(
            @PathVariable UUID id,
            @ModelAttribute("form") PriceForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var bid = bid(id, actor);
        form.toPrice(errors)
                .ifPresent(
                        price -> forms.attempt(errors, () -> bidding.price(bid.id(), form.revision(), price, actor)));
        return errors.hasErrors() ? price(bid, forms.fields("bidding.price", errors), model) : done(bid);
    }

    private String price(BidView bid, Fields fields, Model model) {
        var ask = Ask.of(
                texts.get("bidding.price.title"),
                BidPages.path(bid) + "/price",
                texts.get("bidding.save"),
                fields.input("price").asMoney(),
                fields.hidden("revision"));
        return ask(bid, ask, fields, model);
    }

    private String ask(BidView bid, Ask ask, Fields fields, Model model) {
        model.addAttribute("ask", ask.withCaption(pages.title(bid)).withIntro(InsetText.of(pages.deadline(bid))));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(BidPages.path(bid)));
        return Ask.VIEW;
    }

    private BidView bid(UUID id, Actor actor) {
        return bidding.bid(new BidId(id), actor);
    }

    private static Criterion asked(BidView bid, UUID criterion) {
        return bid.questions().stream()
                .filter(question -> question.id().equals(criterion))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String done(BidView bid) {
        return "redirect:" + BidPages.path(bid);
    }
}
