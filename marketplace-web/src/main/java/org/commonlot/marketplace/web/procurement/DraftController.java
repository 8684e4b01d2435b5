package org.commonlot.marketplace.web.procurement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonlot.marketplace.preparation.PreparationDesk;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.BuyingTime;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.PeriodParts;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sections of a draft that one form each fills: the problem, the budget, the dates and the terms. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}")
class DraftController {

    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Procedures procedures;
    private final PreparationDesk preparations;
    private final PeriodParts periods;
    private final BuyingTime buying;
    private final Previews previews;
    private final CommentParts comments;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    DraftController(
            Procuring procuring,
            ProcurementCatalogue catalogue,
            Procedures procedures,
            PreparationDesk preparations,
            PeriodParts periods,
            BuyingTime buying,
            Previews previews,
            CommentParts comments,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.preparations = preparations;
        this.periods = periods;
        this.buying = buying;
        this.previews = previews;
        this.comments = comments;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/problem")
    String problem(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        return problem(
                details,
                List.of(),
                forms.fields("procurement.problem", ProblemForm.from(details.version(), details.opportunity())),
                actor,
                model);
    }

    @PostMapping("/problem")
    String problem(
            @PathVariable UUID id,
            @ModelAttribute("form") ProblemForm form,
            BindingResult errors,
            @RequestParam(name = "preview", required = false) @Nullable String preview,
            Actor actor,
            Model model) {
        form.check(errors);
        if (preview != null && !errors.hasErrors()) {
            var details = editable(id, actor);
            return problem(
                    details, previews.of(form.toProblem()), forms.fields("procurement.problem", form), actor, model);
        }
        forms.attempt(
                errors,
                () -> procuring.describe(new ProcurementId(id), form.version(), form.title(), form.toProblem(), actor));
        return errors.hasErrors()
                ? problem(details(id, actor), List.of(), forms.fields("procurement.problem", errors), actor, model)
                : done(id);
    }

    private String problem(ProcurementDetails details, List<Component> shown, Fields fields, Actor actor, Model model) {
        var intro = new ArrayList<Component>();
        intro.add(new Paragraph(texts.get("procurement.markdown")));
        intro.addAll(shown);
        return ask(
                details,
                "problem",
                intro,
                texts.get("procurement.preview.button"),
                fields,
                actor,
                model,
                fields.input("title"),
                fields.textarea("problem", Problem.MOST_WORDS).withRows(8),
                fields.textarea("affected"),
                fields.textarea("outcome"),
                fields.textarea("workDone"),
                fields.textarea("dataSystems"));
    }

    @GetMapping("/budget")
    String budget(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var form = BudgetForm.from(details.version(), details.opportunity().budget());
        return budget(details, forms.fields("procurement.budget", form), actor, model);
    }

    @PostMapping("/budget")
    String budget(
            @PathVariable UUID id,
            @ModelAttribute("form") BudgetForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var budget = form.toBudget(errors);
        forms.attempt(errors, () -> procuring.budget(new ProcurementId(id), form.version(), budget, actor));
        return errors.hasErrors()
                ? budget(details(id, actor), forms.fields("procurement.budget", errors), actor, model)
                : done(id);
    }

    private String budget(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var inForce = procedures.inForce(UkTime.date(clock.instant())).stream()
                .map(rule -> Choice.of(rule.code(), texts.get("procurement.procedure." + rule.code()))
                        .withHint(texts.get("procurement.procedure." + rule.code() + ".hint")))
                .toList();
        return ask(
                details,
                "budget",
                fields,
                actor,
                model,
                fields.input("budgetLeast").asMoney(),
                fields.input("budgetMost").asMoney(),
                fields.radios("category", List.of("services", "goods", "works")),
                fields.radios("procedure", inForce),
                fields.date("contractStarts"),
                fields.date("contractEnds"));
    }

    @GetMapping("/dates")
    String dates(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var form = DatesForm.from(details.version(), details.opportunity().timetable());
        return dates(details, forms.fields("procurement.dates", form), actor, model);
    }

    @PostMapping("/dates")
    String dates(
            @PathVariable UUID id,
            @ModelAttribute("form") DatesForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var timetable = form.toTimetable(errors);
        forms.attempt(errors, () -> procuring.timetable(new ProcurementId(id), form.version(), timetable, actor));
        return errors.hasErrors()
                ? dates(details(id, actor), forms.fields("procurement.dates", errors), actor, model)
                : done(id);
    }

    private String dates(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var intro = new ArrayList<Component>();
        if (details.opportunity().rule() != null) {
            intro.addAll(periods.of(preparations.period(details.id(), actor)));
        }
        buying.toSignature(new OrganisationId(details.opportunity().leadBuyer().id()))
                .ifPresent(taken -> intro.add(
                        InsetText.of(texts.get("procurement.dates.expected", taken.half(), taken.reckoned()))));
        return ask(
                details,
                "dates",
                intro,
                null,
                fields,
                actor,
                model,
                fields.date("questionsClose"),
                fields.input("questionsCloseAt").withWidth(5),
                fields.date("bidsClose"),
                fields.input("bidsCloseAt").withWidth(5),
                fields.date("awardExpected"));
    }

    @GetMapping("/terms")
    String terms(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var form = TermsForm.from(details.version(), details.opportunity().terms());
        return terms(details, forms.fields("procurement.terms", form), actor, model);
    }

    @PostMapping("/terms")
    String terms(
            @PathVariable UUID id,
            @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var details = details(id, actor);
        var terms = form.toTerms(errors, details.severalLots(), details.joint());
        forms.attempt(errors, () -> procuring.terms(new ProcurementId(id), form.version(), terms, actor));
        return errors.hasErrors() ? terms(details, forms.fields("procurement.terms", errors), actor, model) : done(id);
    }

    private String terms(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var questions = new ArrayList<Component>();
        questions.add(fields.textarea("paymentTerms").withRows(3));
        questions.add(fields.textarea("ipTerms").withRows(3));
        questions.add(fields.textarea("incumbent").withRows(2));
        if (!details.severalLots()) {
            questions.add(fields.textarea("noLotsRationale").withRows(3));
            questions.add(fields.yesNo("smeSuitable"));
        }
        if (details.joint()) questions.add(fields.radios("multiParty", List.of("false", "true")));
        return ask(details, "terms", fields, actor, model, questions.toArray(Component[]::new));
    }

    private String ask(
            ProcurementDetails details,
            String section,
            Fields fields,
            Actor actor,
            Model model,
            Component... questions) {
        return ask(details, section, List.of(), null, fields, actor, model, questions);
    }

    private String ask(
            ProcurementDetails details,
            String section,
            List<Component> intro,
            @Nullable String preview,
            Fields fields,
            Actor actor,
            Model model,
            Component... questions) {
        var desk = "/desk/procurements/" + details.id().value();
        var ask = Ask.of(
                        texts.get("procurement." + section + ".title"),
                        desk + "/" + section,
                        texts.get("procurement.save"),
                        questions)
                .withCaption(details.opportunity().title())
                .withQuestions(List.of(fields.hidden("version")));
        for (var part : intro) ask = ask.withIntro(part);
        if (preview != null) ask = ask.withPreview(preview);
        for (var said : comments.open(details, Section.valueOf(section.toUpperCase(Locale.ROOT)), actor)) {
            ask = ask.withIntro(said);
        }
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(desk));
        return Ask.VIEW;
    }

    private ProcurementDetails editable(UUID id, Actor actor) {
        procuring.requireEditable(new ProcurementId(id), actor);
        return details(id, actor);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }

    private static String done(UUID id) {
        return "redirect:/desk/procurements/" + id;
    }
}
