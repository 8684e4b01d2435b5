package org.commonlot.marketplace.web.performance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.performance.InvoiceFile;
import org.commonlot.marketplace.performance.Paying;
import org.commonlot.marketplace.performance.PaymentDesk;
import org.commonlot.marketplace.performance.PaymentDesk.Payer;
import org.commonlot.marketplace.performance.Span;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.TableUpload;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an authority pays: what waits, figures by half-year and quarter, and files in and out. */
@Controller
@ForAuthorityStaff
class PaymentsController {

    private static final String PAYER = PaymentPages.HOME + "/{organisation}";

    private final PaymentDesk desk;
    private final Paying paying;
    private final PaymentPages pages;
    private final Forms forms;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    PaymentsController(
            PaymentDesk desk,
            Paying paying,
            PaymentPages pages,
            Forms forms,
            Texts texts,
            AuthorityAddresses addresses) {
        this.desk = desk;
        this.paying = paying;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
        this.addresses = addresses;
    }

    /** Most people belong to one authority alone. */
    @GetMapping(PaymentPages.HOME)
    String all(Actor actor, Model model) {
        var payers = desk.payers(actor);
        if (payers.size() == 1) return one(payers.getFirst(), "/desk", actor, model);
        var links = payers.stream()
                .map(payer -> Links.Link.to(PaymentPages.payer(payer.id()), payer.name()))
                .toList();
        return DeskPages.sheet(
                Sheet.of(texts.get("performance.payments.title")).with(new Links(links)), "/desk", model);
    }

    @GetMapping(PAYER)
    String one(@PathVariable UUID organisation, Actor actor, Model model) {
        return one(desk.payer(new OrganisationId(organisation), actor), PaymentPages.HOME, actor, model);
    }

    private String one(Payer payer, String back, Actor actor, Model model) {
        var here = PaymentPages.payer(payer.id());
        var waiting = desk.waiting(payer);
        var sheet = Sheet.of(texts.get("performance.payments.title"))
                .withCaption(payer.name())
                .with(new Paragraph(texts.get("performance.payments.intro")));
        if (desk.mayKeep(payer.id(), actor)) {
            sheet = sheet.with(Links.of(Links.Link.to(here + "/import", texts.get("performance.import.title"))));
        }
        sheet = sheet.with(
                        waiting.isEmpty()
                                ? new Paragraph(texts.get("performance.waiting.none"))
                                : pages.invoices(texts.get("performance.waiting"), waiting, desk.today()))
                .with(Links.of(Links.Link.to(here + "/invoices.csv", texts.get("performance.invoices.csv"))))
                .with(Heading.second(texts.get("performance.compliance")))
                .with(new Paragraph(texts.get("performance.compliance.intro")))
                .with(spans(payer, Span.Kind.COMPLIANCE, "performance.compliance.caption"))
                .with(Heading.second(texts.get("performance.large")))
                .with(new Paragraph(texts.get("performance.large.intro")))
                .with(spans(payer, Span.Kind.LARGE_PAYMENTS, "performance.large.caption"))
                .with(Links.of(Links.Link.to(
                        PaymentPages.open(addresses.of(payer.id())), texts.get("performance.open.link"))));
        return DeskPages.sheet(sheet, back, model);
    }

    private Table spans(Payer payer, Span.Kind kind, String caption) {
        var notices = desk.notices(payer);
        var lines = desk.spans(kind).stream()
                .map(span -> new PaymentPages.Line(
                        span,
                        desk.figures(payer, span),
                        notices.stream()
                                .filter(notice -> notice.span().equals(span))
                                .findFirst()
                                .orElse(null)))
                .toList();
        return pages.spans(texts.get(caption), payer.id(), lines, desk.today());
    }

    /** Line by line as it is read. */
    @GetMapping(PAYER + "/invoices.csv")
    void csv(@PathVariable UUID organisation, Actor actor, HttpServletResponse response) throws IOException {
        var payer = desk.payer(new OrganisationId(organisation), actor);
        var rows = CsvDownload.begin(
                response,
                "invoices.csv",
                "contract",
                "title",
                "supplier",
                "invoice",
                "what",
                "amount",
                "received_on",
                "due_on",
                "pay_by",
                "paid_on",
                "days_to_pay",
                "disputed_days",
                "state");
        desk.each(
                payer,
                line -> rows.row(
                        line.contract(),
                        line.title(),
                        line.supplier(),
                        line.number(),
                        line.what(),
                        line.amount(),
                        line.receivedOn(),
                        line.dueOn(),
                        line.payBy(),
                        line.paidOn(),
                        line.daysToPay(),
                        line.disputedDays(),
                        line.state()));
    }

    @GetMapping(PAYER + "/import")
    String take(@PathVariable UUID organisation, Actor actor, Model model) {
        var fields = forms.fields(
                "performance.import", new InvoiceFileForm(String.join(",", InvoiceFile.COLUMNS) + "\n", null));
        return take(desk.kept(new OrganisationId(organisation), actor), fields, null, model);
    }

    /** All rows are taken, or none: what is wrong stands beside the file, by line. */
    @PostMapping(PAYER + "/import")
    String take(
            @PathVariable UUID organisation,
            @ModelAttribute("form") InvoiceFileForm form,
            Actor actor,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var payer = desk.kept(new OrganisationId(organisation), actor);
        var text = form.text();
        var shown = new InvoiceFileForm(text.length() > InvoiceFileForm.LONGEST ? "" : text, null);
        var found = new BeanPropertyBindingResult(shown, "form");
        if (form.tooLarge() || text.length() > InvoiceFileForm.LONGEST) {
            found.rejectValue("file", "tooLarge");
            return take(payer, forms.fields("performance.import", found), null, model);
        }
        var read = InvoiceFile.read(text);
        if (!read.hasColumns()) {
            found.rejectValue("rows", "columns");
            return take(payer, forms.fields("performance.import", found), null, model);
        }
        var result = new AtomicReference<InvoiceFile.@Nullable Taken>();
        forms.attempt(found, () -> result.set(paying.take(payer.id(), read, actor)));
        var taken = result.get();
        if (taken == null) return take(payer, forms.fields("performance.import", found), null, model);
        if (!taken.wrong().isEmpty()) {
            found.rejectValue("rows", "wrong", new Object[] {taken.wrong().size()}, null);
            return take(payer, forms.fields("performance.import", found), wrong(taken.wrong()), model);
        }
        redirect.addFlashAttribute("doneArgs", new Object[] {taken.added(), taken.paid(), taken.unchanged()});
        return DeskPages.done(PaymentPages.payer(payer.id()), "performance.done.imported", redirect);
    }

    private Table wrong(List<InvoiceFile.Wrong> wrong) {
        var head = List.of(
                Table.Cell.number(texts.get("performance.import.line")),
                Table.Cell.of(texts.get("performance.import.reason")));
        var rows = wrong.stream()
                .map(one -> List.of(Table.Cell.number(String.valueOf(one.line())), Table.Cell.of(reason(one))))
                .toList();
        return Table.of(texts.get("performance.import.wrong"), head, rows);
    }

    private String reason(InvoiceFile.Wrong wrong) {
        var refused = wrong.refusal();
        if (refused == null) return texts.get("performance.fault." + wrong.fault(), wrong.told());
        return texts.get(refused.refusal().messageKey(), Wording.arguments(refused.arguments()));
    }

    private String take(Payer payer, Fields fields, @Nullable Table wrong, Model model) {
        var here = PaymentPages.payer(payer.id());
        var ask = Ask.of(
                        texts.get("performance.import.title"),
                        here + "/import",
                        texts.get("performance.import.button"),
                        fields.textarea("rows").withRows(10),
                        fields.file("file").accepting(TableUpload.ACCEPTED))
                .withCaption(payer.name())
                .withIntro(texts.get("performance.import.intro", String.join(", ", InvoiceFile.COLUMNS)))
                .withFiles();
        if (wrong != null) ask = ask.withIntro(wrong);
        return DeskPages.ask(ask, fields, here, model);
    }
}
