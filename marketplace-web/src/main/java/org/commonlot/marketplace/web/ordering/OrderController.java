package org.commonlot.marketplace.web.ordering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.commonlot.marketplace.ordering.NoticeKind;
import org.commonlot.marketplace.ordering.OrderBookView;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.OrderId;
import org.commonlot.marketplace.ordering.OrderStep;
import org.commonlot.marketplace.ordering.OrderView;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order: its document, its approval, and how it is taken back or corrected. */
@Controller
@ForAuthorityStaff
@RequestMapping(OrderPages.HOME + "/{order}")
class OrderController {

    private final OrderDesk desk;
    private final Ordering ordering;
    private final OrderPages pages;
    private final Forms forms;
    private final Texts texts;

    OrderController(OrderDesk desk, Ordering ordering, OrderPages pages, Forms forms, Texts texts) {
        this.desk = desk;
        this.ordering = ordering;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    /** It prints as the document that the supplier gets. */
    @GetMapping
    String one(@PathVariable UUID order, Actor actor, Model model) {
        var view = view(order, actor);
        var book = desk.book(view.contract(), actor);
        var here = OrderPages.order(view.id());
        var sheet = Sheet.of(texts.get(book.framework() ? "ordering.call-off" : "ordering.order", view.number()))
                .withCaption(book.title())
                .withTag(pages.state(view.state()));
        if (view.noticesOwed() && (view.award() == null || view.details() == null)) {
            sheet = sheet.with(WarningText.of(texts.get("ordering.owes")));
        }
        sheet = sheet.with(pages.document(view, book)).with(pages.entries(view));
        boolean approver = desk.mayApprove(view, book, actor);
        boolean orderer = desk.mayOrder(book, actor);
        if (OrderStep.APPROVE.possibleFrom(view.state())) {
            if (approver) sheet = sheet.with(Sheet.Act.of(texts.get("ordering.approve"), here + "/approve"));
            else sheet = sheet.with(InsetText.of(texts.get("ordering.waits")));
        }
        var links = links(view, here, approver, orderer);
        if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        return DeskPages.sheet(sheet, OrderPages.book(view.contract()), model);
    }

    private ArrayList<Links.Link> links(OrderView view, String here, boolean approver, boolean orderer) {
        var links = new ArrayList<Links.Link>();
        if (approver && OrderStep.REFUSE.possibleFrom(view.state())) {
            links.add(Links.Link.to(here + "/refuse", texts.get("ordering.refuse.title")));
        }
        if ((approver || orderer) && OrderStep.CANCEL.possibleFrom(view.state())) {
            links.add(Links.Link.to(here + "/cancel", texts.get("ordering.cancel.title")));
        }
        if (orderer && OrderStep.CORRECT.possibleFrom(view.state())) {
            links.add(Links.Link.to(here + "/correct", texts.get("ordering.correct.title")));
        }
        if (orderer && view.noticesOwed()) {
            if (view.award() == null) links.add(notice(here, NoticeKind.AWARD));
            else if (view.details() == null) links.add(notice(here, NoticeKind.DETAILS));
        }
        return links;
    }

    private Links.Link notice(String here, NoticeKind kind) {
        return Links.Link.to(
                here + "/notices/" + kind.name().toLowerCase(Locale.ROOT), texts.of("ordering.notice.record", kind));
    }

    private OrderView view(UUID order, Actor actor) {
        return desk.order(new OrderId(order), actor);
    }

    @PostMapping("/approve")
    String approve(@PathVariable UUID order, Actor actor, RedirectAttributes redirect) {
        ordering.approve(new OrderId(order), actor);
        return DeskPages.done(OrderPages.order(new OrderId(order)), "ordering.done.approved", redirect);
    }

    @GetMapping("/refuse")
    String refuse(@PathVariable UUID order, Actor actor, Model model) {
        return why(view(order, actor), "refuse", forms.fields("ordering.refuse", new ReasonForm(null)), model);
    }

    @PostMapping("/refuse")
    String refuse(
            @PathVariable UUID order,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = view(order, actor);
        form.check(errors, CorrectForm.LONGEST);
        forms.attempt(errors, () -> ordering.refuse(view.id(), form.reason(), actor));
        if (errors.hasErrors()) return why(view, "refuse", forms.fields("ordering.refuse", errors), model);
        return DeskPages.done(OrderPages.order(view.id()), "ordering.done.refused", redirect);
    }

    @GetMapping("/cancel")
    String cancel(@PathVariable UUID order, Actor actor, Model model) {
        return why(view(order, actor), "cancel", forms.fields("ordering.cancel", new ReasonForm(null)), model);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable UUID order,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = view(order, actor);
        form.check(errors, CorrectForm.LONGEST);
        forms.attempt(errors, () -> ordering.cancel(view.id(), form.reason(), actor));
        if (errors.hasErrors()) return why(view, "cancel", forms.fields("ordering.cancel", errors), model);
        return DeskPages.done(OrderPages.order(view.id()), "ordering.done.cancelled", redirect);
    }

    private String why(OrderView view, String act, Fields fields, Model model) {
        return ask(view, act, fields, model, fields.textarea("reason").withRows(3));
    }

    @GetMapping("/correct")
    String correct(@PathVariable UUID order, Actor actor, Model model) {
        var view = orderedBy(order, actor);
        var form = new CorrectForm(Wording.number(view.quantity()), null);
        return correct(view, forms.fields("ordering.correct", form), model);
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable UUID order,
            @ModelAttribute("form") CorrectForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = orderedBy(order, actor);
        var quantity = form.check(errors);
        forms.attempt(errors, () -> ordering.correct(view.id(), quantity, form.reason(), actor));
        if (errors.hasErrors()) return correct(view, forms.fields("ordering.correct", errors), model);
        return DeskPages.done(OrderPages.order(view.id()), "ordering.done.corrected", redirect);
    }

    private String correct(OrderView view, Fields fields, Model model) {
        return ask(
                view,
                "correct",
                fields,
                model,
                fields.input("quantity").withWidth(10).withInputmode("decimal"),
                fields.textarea("reason").withRows(3));
    }

    @GetMapping("/notices/{kind}")
    String file(@PathVariable UUID order, @PathVariable String kind, Actor actor, Model model) {
        var view = orderedBy(order, actor);
        return file(view, kind(kind), forms.fields("ordering.notice", PublishedNoticeForm.empty()), model);
    }

    @PostMapping("/notices/{kind}")
    String file(
            @PathVariable UUID order,
            @PathVariable String kind,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = orderedBy(order, actor);
        var filed = kind(kind);
        form.published(errors)
                .ifPresent(
                        at -> forms.attempt(errors, () -> ordering.file(view.id(), filed, form.number(), at, actor)));
        if (errors.hasErrors()) return file(view, filed, forms.fields("ordering.notice", errors), model);
        return DeskPages.done(OrderPages.order(view.id()), "ordering.done.noticed", redirect);
    }

    private static NoticeKind kind(String written) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String file(OrderView view, NoticeKind kind, Fields fields, Model model) {
        var here = OrderPages.order(view.id());
        var ask = Ask.of(
                        texts.of("ordering.notice.record", kind),
                        here + "/notices/" + kind.name().toLowerCase(Locale.ROOT),
                        texts.get("ordering.notice.button"),
                        PublishedNoticeForm.questions(fields))
                .withCaption(texts.get("ordering.call-off", view.number()))
                .withIntro(texts.of("ordering.notice.intro", kind));
        return DeskPages.ask(ask, fields, here, model);
    }

    private OrderView orderedBy(UUID order, Actor actor) {
        var view = view(order, actor);
        OrderBookView book = desk.book(view.contract(), actor);
        if (!desk.mayOrder(book, actor)) throw new NotFound();
        return view;
    }

    private String ask(OrderView view, String act, Fields fields, Model model, Component... questions) {
        var here = OrderPages.order(view.id());
        var words = "ordering." + act;
        var ask = Ask.of(texts.get(words + ".title"), here + "/" + act, texts.get(words + ".button"), questions)
                .withCaption(texts.get("ordering.order", view.number()))
                .withIntro(
                        texts.get(words + ".intro", Wording.pounds(view.amount().amount())));
        return DeskPages.ask(ask, fields, here, model);
    }
}
