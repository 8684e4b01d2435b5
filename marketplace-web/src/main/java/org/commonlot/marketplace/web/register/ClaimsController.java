package org.commonlot.marketplace.web.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.register.ClaimView;
import org.commonlot.marketplace.register.Claiming;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators look at evidence, and enter where registers reach whom they name. */
@Controller
@ForAdministrators
@RequestMapping("/administration")
class ClaimsController {

    private static final String CLAIMS = "/administration/claims";
    private static final String CONTACTS = "/administration/contacts";

    private final Claiming claiming;
    private final OrganisationDirectory directory;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    ClaimsController(Claiming claiming, OrganisationDirectory directory, Forms forms, Texts texts, Clock clock) {
        this.claiming = claiming;
        this.directory = directory;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    /** What was looked at, and whether it convinced. */
    public record DecideForm(
            @Nullable String convinced, @Nullable String evidence) {}

    /** Where a register reaches whom it names. */
    public record ContactForm(
            @Nullable String scheme,
            @Nullable String identifier,
            @Nullable String email,
            @Nullable String source) {}

    @GetMapping("/claims")
    String waiting(Actor actor, Model model) {
        var waiting = claiming.waiting(actor);
        var sheet = Sheet.of(texts.get("register.claims.title")).with(new Paragraph(texts.get("register.claims.lead")));
        model.addAttribute(
                "sheet",
                waiting.isEmpty()
                        ? sheet.with(new Paragraph(texts.get("register.claims.none")))
                        : sheet.with(table(waiting)));
        model.addAttribute("back", BackLink.to(SuppliersController.HOME));
        return Sheet.VIEW;
    }

    private Table table(List<ClaimView> waiting) {
        var names = directory.names(
                waiting.stream().map(ClaimView::organisation).distinct().toList());
        var head = List.of(
                Table.Cell.of(texts.get("register.authority.name")),
                Table.Cell.of(texts.get("register.claims.number")),
                Table.Cell.of(texts.get("register.claims.asked")));
        var rows = waiting.stream()
                .map(claim -> List.of(
                        Table.Cell.of(
                                Html.link(CLAIMS + "/" + claim.id(), names.getOrDefault(claim.organisation(), ""))),
                        Table.Cell.of(SupplierPages.identifier(claim.identifier())),
                        Table.Cell.of(Wording.moment(claim.askedAt()))))
                .toList();
        return Table.of(texts.get("register.claims.caption"), head, rows).withHiddenCaption();
    }

    @GetMapping("/claims/{id}")
    String claim(@PathVariable UUID id, Actor actor, Model model) {
        var claim = claiming.claim(id, actor);
        return claim(claim, forms.fields("register.decide", new DecideForm(null, null)), model);
    }

    @PostMapping("/claims/{id}")
    String claim(
            @PathVariable UUID id,
            @ModelAttribute("form") DecideForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var claim = claiming.claim(id, actor);
        var evidence = Typed.text(form.evidence());
        Typed.limited(errors, "evidence", evidence, 2_000);
        var convinced = "true".equals(form.convinced());
        if (!convinced && !"false".equals(form.convinced())) errors.rejectValue("convinced", "NotBlank");
        forms.attempt(errors, () -> claiming.decide(id, convinced, evidence, actor, clock.instant()));
        if (errors.hasErrors()) return claim(claim, forms.fields("register.decide", errors), model);
        redirect.addFlashAttribute("done", "register.done");
        return "redirect:" + CLAIMS;
    }

    private String claim(ClaimView claim, Fields fields, Model model) {
        var statement = claim.statement();
        var ask = Ask.of(
                        directory.name(claim.organisation()),
                        CLAIMS + "/" + claim.id(),
                        texts.get("register.save"),
                        fields.yesNo("convinced"),
                        fields.textarea("evidence"))
                .withCaption(SupplierPages.identifier(claim.identifier()))
                .withIntro(texts.get("register.decide.intro"));
        model.addAttribute("ask", statement == null ? ask : ask.withIntro(Prose.of(statement)));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(CLAIMS));
        return Ask.VIEW;
    }

    @GetMapping("/contacts")
    String contact(Model model) {
        return contact(forms.fields("register.contact", new ContactForm(null, null, null, null)), model);
    }

    @PostMapping("/contacts")
    String contact(
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var typed = new IdentifierForm(form.scheme(), form.identifier());
        typed.check(errors);
        Typed.required(errors, "email", Typed.text(form.email()), 254);
        Typed.required(errors, "source", Typed.text(form.source()), 300);
        forms.attempt(
                errors,
                () -> claiming.enterContact(
                        typed.typed(), Typed.text(form.email()), Typed.text(form.source()), actor, clock.instant()));
        if (errors.hasErrors()) return contact(forms.fields("register.contact", errors), model);
        redirect.addFlashAttribute("done", "register.done");
        return "redirect:" + CONTACTS;
    }

    private String contact(Fields fields, Model model) {
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get("register.contact.title"),
                                CONTACTS,
                                texts.get("register.save"),
                                fields.select("scheme", Choices.schemes(texts, Choices.SUPPLIERS)),
                                fields.input("identifier").withWidth(20),
                                fields.input("email").withType("email").withSpellcheck(false),
                                fields.input("source"))
                        .withIntro(texts.get("register.contact.intro")));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(SuppliersController.HOME));
        return Ask.VIEW;
    }
}
