package org.commonlot.marketplace.web.procurement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.SupplierLine;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** To whom a contract goes without bids taken here, and why: a supplier of the register, or one that is typed. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/supplier")
class NamedSupplierController {

    private static final List<String> SCHEMES =
            List.of("GB-COH", "GB-PPON", "GB-CHC", "GB-SC", "GB-NIC", "GB-MPR", "GB-UKPRN", "GB-NHS");

    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Procedures procedures;
    private final OrganisationDirectory organisations;
    private final SupplierRegister register;
    private final CommentParts comments;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    NamedSupplierController(
            Procuring procuring,
            ProcurementCatalogue catalogue,
            Procedures procedures,
            OrganisationDirectory organisations,
            SupplierRegister register,
            CommentParts comments,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.organisations = organisations;
        this.register = register;
        this.comments = comments;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param chosen a supplier that was found in the register */
    @GetMapping
    String supplier(@PathVariable UUID id, @RequestParam(required = false) String chosen, Actor actor, Model model) {
        var details = editable(id, actor);
        var kept = procuring.directAward(details.id(), actor);
        var expected = DateForm.of(details.opportunity().awardExpected());
        var form = SupplierForm.from(details.version(), kept, expected);
        if (chosen != null) form = form.with(organisations.supplier(new OrganisationId(uuid(chosen))));
        return supplier(details, forms.fields("procurement.supplier", form), actor, model);
    }

    @PostMapping
    String supplier(
            @PathVariable UUID id,
            @ModelAttribute("form") SupplierForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var details = catalogue.details(new ProcurementId(id), actor);
        var award = form.toAward(grounded(details), form.registered().flatMap(this::name), errors);
        var expected = form.awardExpected().check("awardExpected", errors).orElse(null);
        forms.attempt(errors, () -> procuring.awardTo(details.id(), form.version(), award, expected, actor));
        return errors.hasErrors()
                ? supplier(details, forms.fields("procurement.supplier", errors), actor, model)
                : "redirect:" + DeskPages.path(id);
    }

    private String supplier(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var path = DeskPages.path(details);
        var ask = Ask.of(texts.get("procurement.supplier.title"), path + "/supplier", texts.get("procurement.save"))
                .withCaption(details.opportunity().title())
                .withIntro(
                        Links.of(Links.Link.to(path + "/supplier/find", texts.get("procurement.supplier.find.title"))));
        for (var said : comments.open(details, Section.SUPPLIER, actor)) ask = ask.withIntro(said);
        if (grounded(details)) ask = ask.withQuestions(List.of(fields.radios("ground", grounds())));
        ask = ask.withQuestions(List.<Component>of(
                fields.textarea("justification").withRows(8),
                fields.input("supplierName"),
                fields.select("scheme", schemes()),
                fields.input("identifier").withWidth(20),
                fields.input("price").asMoney(),
                fields.date("awardExpected"),
                fields.hidden("supplier"),
                fields.hidden("version")));
        return DeskPages.ask(ask, fields, path, model);
    }

    private List<Choice> grounds() {
        return procedures.grounds(UkTime.date(clock.instant())).stream()
                .map(ground -> Choice.of(ground.code(), texts.get("procurement.ground." + ground.code()))
                        .withHint(texts.get(
                                "procurement.ground.hint",
                                ground.legalReference(),
                                ground.transparencyNotice() ? 1 : 0,
                                ground.standstillWorkingDays())))
                .toList();
    }

    private List<Select.Option> schemes() {
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of("", texts.get("procurement.supplier.scheme.none")));
        for (var scheme : SCHEMES) options.add(Select.Option.of(scheme, texts.get("procurement.scheme." + scheme)));
        return options;
    }

    @GetMapping("/find")
    String find(@PathVariable UUID id, @RequestParam(required = false) String words, Actor actor, Model model) {
        var details = editable(id, actor);
        var form = new SearchedSupplierForm(words);
        return find(details, form, forms.fields("procurement.supplier.find", form), actor, model);
    }

    @PostMapping("/find")
    String find(
            @PathVariable UUID id,
            @ModelAttribute("form") SearchedSupplierForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = editable(id, actor);
        form.check(errors);
        if (errors.hasErrors()) {
            return find(
                    details,
                    new SearchedSupplierForm(null),
                    forms.fields("procurement.supplier.find", errors),
                    actor,
                    model);
        }
        redirect.addAttribute("words", form.words());
        return "redirect:" + DeskPages.path(id) + "/supplier/find";
    }

    private String find(
            ProcurementDetails details, SearchedSupplierForm searched, Fields fields, Actor actor, Model model) {
        var path = DeskPages.path(details) + "/supplier";
        var ask = Ask.of(
                        texts.get("procurement.supplier.find.title"),
                        path + "/find",
                        texts.get("procurement.supplier.find.button"),
                        fields.input("words"))
                .withCaption(details.opportunity().title());
        if (!searched.words().isEmpty()) ask = ask.withIntro(found(register.found(searched.words(), actor), path));
        return DeskPages.ask(ask, fields, path, model);
    }

    private Component found(List<SupplierLine> lines, String path) {
        if (lines.isEmpty()) return new Paragraph(texts.get("procurement.supplier.find.none"));
        return Links.of(lines.stream()
                .map(line -> Links.Link.to(
                        path + "?chosen=" + line.id().value(),
                        line.postalCode() == null ? line.name() : line.name() + ", " + line.postalCode()))
                .toArray(Links.Link[]::new));
    }

    private Optional<String> name(UUID supplier) {
        try {
            return Optional.of(
                    organisations.supplier(new OrganisationId(supplier)).name());
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private static boolean grounded(ProcurementDetails details) {
        var rule = details.opportunity().rule();
        return rule != null && rule.announcement() == ProcedureRule.Announcement.TRANSPARENCY;
    }

    private ProcurementDetails editable(UUID id, Actor actor) {
        procuring.requireNamesSupplier(new ProcurementId(id), actor);
        return catalogue.details(new ProcurementId(id), actor);
    }
}
