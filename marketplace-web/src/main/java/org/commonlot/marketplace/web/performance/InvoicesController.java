package org.commonlot.marketplace.web.performance;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.performance.InvoiceId;
import org.commonlot.marketplace.performance.InvoiceStep;
import org.commonlot.marketplace.performance.InvoiceView;
import org.commonlot.marketplace.performance.Paying;
import org.commonlot.marketplace.performance.PaymentDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The invoices of a contract, each from its receipt to its payment. */
@Controller
@ForAuthorityStaff
class InvoicesController {

    private static final String CONTRACT = "/desk/contracts/{contract}/invoices";
    private static final String INVOICE = "/desk/invoices/{invoice}";

    private final ContractDesk contracts;
    private final PaymentDesk desk;
    private final Paying paying;
    private final PaymentPages pages;
    private final Forms forms;
    private final Texts texts;

    InvoicesController(
            ContractDesk contracts, PaymentDesk desk, Paying paying, PaymentPages pages, Forms forms, Texts texts) {
        this.contracts = contracts;
        this.desk = desk;
        this.paying = paying;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(CONTRACT)
    String all(@PathVariable UUID contract, Actor actor, Model model) {
        var file = contracts.file(new ContractId(contract), actor);
        var invoices = desk.of(file);
        var sheet = Sheet.of(texts.get("performance.invoices")).withCaption(file.title());
        if (desk.mayKeep(file.authority(), actor)) {
            sheet = sheet.with(
                    Button.link(texts.get("performance.invoice.title"), PaymentPages.invoices(file.id()) + "/new"));
        }
        sheet = sheet.with(
                invoices.isEmpty()
                        ? new Paragraph(texts.get("performance.invoices.none"))
                        : pages.invoices(texts.get("performance.invoices"), invoices, desk.today())
                                .withHiddenCaption());
        return DeskPages.sheet(sheet, "/desk/contracts/" + contract, model);
    }

    private FileView kept(UUID contract, Actor actor) {
        var file = contracts.file(new ContractId(contract), actor);
        if (!desk.mayKeep(file.authority(), actor)) throw new NotFound();
        return file;
    }

    @GetMapping(CONTRACT + "/new")
    String receive(@PathVariable UUID contract, Actor actor, Model model) {
        var form = new InvoiceForm(null, null, null, null, null);
        return receive(kept(contract, actor), forms.fields("performance.invoice", form), model);
    }

    @PostMapping(CONTRACT + "/new")
    String receive(
            @PathVariable UUID contract,
            @ModelAttribute("form") InvoiceForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = kept(contract, actor);
        var what = form.check(errors);
        var made = new AtomicReference<@Nullable InvoiceId>();
        forms.attempt(errors, () -> made.set(paying.receive(file.id(), what, actor)));
        var id = made.get();
        if (id == null) return receive(file, forms.fields("performance.invoice", errors), model);
        return done(id, "received", redirect);
    }

    private String receive(FileView file, Fields fields, Model model) {
        var here = PaymentPages.invoices(file.id());
        var ask = Ask.of(
                        texts.get("performance.invoice.title"),
                        here + "/new",
                        texts.get("performance.invoice.button"),
                        fields.input("number").withWidth(20),
                        fields.input("what"),
                        fields.input("amount").asMoney(),
                        fields.date("receivedOn"),
                        fields.date("dueOn"))
                .withCaption(file.title());
        return DeskPages.ask(ask, fields, here, model);
    }

    private static String done(InvoiceId id, String what, RedirectAttributes redirect) {
        return DeskPages.done(PaymentPages.invoice(id), "performance.done." + what, redirect);
    }

    @GetMapping(INVOICE)
    String one(@PathVariable UUID invoice, Actor actor, Model model) {
        var view = desk.invoice(new InvoiceId(invoice), actor);
        var sheet = Sheet.of(texts.get("performance.invoice.named", view.number()))
                .withTag(pages.state(view, desk.today()))
                .with(pages.facts(view));
        if (desk.mayKeep(view.authority(), actor)) {
            var links = new ArrayList<Links.Link>();
            for (var step : InvoiceStep.values()) {
                if (!step.possibleFrom(view.state())) continue;
                links.add(Links.Link.to(
                        PaymentPages.invoice(view.id()) + "/" + path(step),
                        texts.get("performance." + path(step) + ".title")));
            }
            if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        }
        return DeskPages.sheet(sheet, PaymentPages.invoices(view.contract()), model);
    }

    private static String path(InvoiceStep step) {
        return switch (step) {
            case DISPUTE -> "dispute";
            case END_DISPUTE -> "settle";
            case PAY -> "pay";
            case WITHDRAW -> "withdraw";
        };
    }

    private InvoiceView kept(UUID invoice, InvoiceStep step, Actor actor) {
        var view = desk.invoice(new InvoiceId(invoice), actor);
        if (!desk.mayKeep(view.authority(), actor)) throw new NotFound();
        if (!step.possibleFrom(view.state())) throw new NotFound();
        return view;
    }

    private String ask(InvoiceView view, InvoiceStep step, Fields fields, Model model) {
        var here = PaymentPages.invoice(view.id());
        var words = "performance." + path(step);
        var questions = new ArrayList<Component>();
        if (step != InvoiceStep.WITHDRAW) questions.add(fields.date("day"));
        if (step == InvoiceStep.WITHDRAW || step == InvoiceStep.DISPUTE) {
            questions.add(fields.textarea("reason").withRows(3));
        }
        var ask = Ask.of(texts.get(words + ".title"), here + "/" + path(step), texts.get(words + ".button"))
                .withQuestions(questions)
                .withCaption(texts.get("performance.invoice.named", view.number()))
                .withIntro(texts.get(words + ".intro"));
        return DeskPages.ask(ask, fields, here, model);
    }

    private String ask(UUID invoice, InvoiceStep step, Actor actor, Model model) {
        var view = kept(invoice, step, actor);
        return ask(view, step, forms.fields("performance." + path(step), empty(step)), model);
    }

    private static Object empty(InvoiceStep step) {
        if (step == InvoiceStep.DISPUTE) return new DisputeForm(null, null);
        return step == InvoiceStep.WITHDRAW ? new ReasonForm(null) : new DayForm(null);
    }

    private String answer(
            InvoiceView view, InvoiceStep step, BindingResult errors, Model model, RedirectAttributes to) {
        if (errors.hasErrors()) return ask(view, step, forms.fields("performance." + path(step), errors), model);
        return done(view.id(), path(step), to);
    }

    @GetMapping(INVOICE + "/dispute")
    String dispute(@PathVariable UUID invoice, Actor actor, Model model) {
        return ask(invoice, InvoiceStep.DISPUTE, actor, model);
    }

    @PostMapping(INVOICE + "/dispute")
    String dispute(
            @PathVariable UUID invoice,
            @ModelAttribute("form") DisputeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = kept(invoice, InvoiceStep.DISPUTE, actor);
        var day = form.day(errors);
        form.checkReason(errors);
        forms.attempt(errors, () -> paying.dispute(view.id(), day, form.reason(), actor));
        return answer(view, InvoiceStep.DISPUTE, errors, model, redirect);
    }

    @GetMapping(INVOICE + "/settle")
    String settle(@PathVariable UUID invoice, Actor actor, Model model) {
        return ask(invoice, InvoiceStep.END_DISPUTE, actor, model);
    }

    @PostMapping(INVOICE + "/settle")
    String settle(
            @PathVariable UUID invoice,
            @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = kept(invoice, InvoiceStep.END_DISPUTE, actor);
        var day = form.day(errors);
        forms.attempt(errors, () -> paying.endDispute(view.id(), day, actor));
        return answer(view, InvoiceStep.END_DISPUTE, errors, model, redirect);
    }

    @GetMapping(INVOICE + "/pay")
    String pay(@PathVariable UUID invoice, Actor actor, Model model) {
        return ask(invoice, InvoiceStep.PAY, actor, model);
    }

    @PostMapping(INVOICE + "/pay")
    String pay(
            @PathVariable UUID invoice,
            @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = kept(invoice, InvoiceStep.PAY, actor);
        var day = form.day(errors);
        forms.attempt(errors, () -> paying.pay(view.id(), day, actor));
        return answer(view, InvoiceStep.PAY, errors, model, redirect);
    }

    @GetMapping(INVOICE + "/withdraw")
    String withdraw(@PathVariable UUID invoice, Actor actor, Model model) {
        return ask(invoice, InvoiceStep.WITHDRAW, actor, model);
    }

    @PostMapping(INVOICE + "/withdraw")
    String withdraw(
            @PathVariable UUID invoice,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = kept(invoice, InvoiceStep.WITHDRAW, actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> paying.withdraw(view.id(), form.reason(), actor));
        return answer(view, InvoiceStep.WITHDRAW, errors, model, redirect);
    }
}
