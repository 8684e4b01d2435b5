package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.CriteriaTree;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Scales;
import org.commonlot.marketplace.procurement.StageKind;
import org.commonlot.marketplace.procurement.StageView;
import org.commonlot.marketplace.procurement.Staging;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
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

/** The stages of a draft: which there are, and what each is. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/stages")
class StagesController {

    private static final List<StageKind> SEVERAL =
            List.of(StageKind.SIFT, StageKind.EXPLORATION, StageKind.PILOT, StageKind.SCALE);

    private final Staging staging;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final CriteriaQuestions criteria;
    private final Scales scales;
    private final StageParts parts;
    private final Forms forms;
    private final Texts texts;

    StagesController(
            Staging staging,
            Procuring procuring,
            ProcurementCatalogue catalogue,
            CriteriaQuestions criteria,
            Scales scales,
            StageParts parts,
            Forms forms,
            Texts texts) {
        this.staging = staging;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.criteria = criteria;
        this.scales = scales;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String stages(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireEditable(new ProcurementId(id), actor);
        var details = details(id, actor);
        return choose(
                details, forms.fields("procurement.stages", StagesForm.of(details.version(), several(details))), model);
    }

    @PostMapping
    String choose(
            @PathVariable UUID id,
            @ModelAttribute("form") StagesForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var kinds = form.kinds(errors);
        forms.attempt(errors, () -> staging.choose(new ProcurementId(id), form.version(), kinds, actor));
        if (errors.hasErrors()) {
            return choose(details(id, actor), forms.fields("procurement.stages", errors), model);
        }
        return "redirect:" + DeskPages.path(id) + (kinds.isEmpty() ? "" : "/stages");
    }

    private String choose(ProcurementDetails details, Fields fields, Model model) {
        var desk = DeskPages.path(details);
        var choices = SEVERAL.stream()
                .map(kind -> Choice.of(kind.name(), texts.of("procurement.stage", kind))
                        .withHint(texts.of("procurement.stage.hint", kind)))
                .toList();
        var ask = Ask.of(
                        texts.get("procurement.stages.title"),
                        desk + "/stages",
                        texts.get("procurement.save"),
                        fields.checkboxes("kind", choices),
                        fields.hidden("version"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.stages.intro"));
        if (!several(details).isEmpty()) {
            for (var part : parts.table(details.opportunity())) ask = ask.withIntro(part);
            for (var stage : several(details)) ask = ask.withIntro(links(details, stage));
        }
        return DeskPages.ask(ask, fields, desk, model);
    }

    private Links links(ProcurementDetails details, StageView stage) {
        var path = DeskPages.path(details) + "/stages/" + stage.number();
        var name = texts.of("procurement.stage", stage.kind());
        return Links.of(
                Links.Link.to(path, texts.get("procurement.stages.say", stage.number(), name)),
                Links.Link.to(path + "/criteria", texts.get("procurement.stages.criteria", stage.number(), name)));
    }

    private static List<StageView> several(ProcurementDetails details) {
        var staged = details.opportunity().staged();
        return staged == null ? List.of() : staged.stages();
    }

    @GetMapping("/{number}")
    String stage(@PathVariable UUID id, @PathVariable int number, Actor actor, Model model) {
        staging.requirePlannable(new ProcurementId(id), number, actor);
        var details = details(id, actor);
        var form = StageForm.of(details.version(), stage(details, number));
        return stage(details, number, forms.fields("procurement.stage", form), actor, model);
    }

    @PostMapping("/{number}")
    String stage(
            @PathVariable UUID id,
            @PathVariable int number,
            @ModelAttribute("form") StageForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        staging.requirePlannable(new ProcurementId(id), number, actor);
        var details = details(id, actor);
        var plan = form.plan(stage(details, number), number == several(details).size(), errors);
        forms.attempt(errors, () -> staging.plan(new ProcurementId(id), form.version(), number, plan, actor));
        return errors.hasErrors()
                ? stage(details(id, actor), number, forms.fields("procurement.stage", errors), actor, model)
                : done(id);
    }

    private String stage(ProcurementDetails details, int number, Fields fields, Actor actor, Model model) {
        boolean last = number == several(details).size();
        var questions = new ArrayList<Component>();
        if (number > 1) {
            questions.add(fields.date("questionsClose"));
            questions.add(fields.input("questionsCloseAt").withWidth(5));
            questions.add(fields.date("bidsClose"));
            questions.add(fields.input("bidsCloseAt").withWidth(5));
            questions.add(fields.date("awardExpected"));
            questions.add(fields.input("payment").asMoney());
        }
        if (!last) {
            questions.add(fields.input("places").withWidth(3));
            questions.add(fields.yesNo("namesPublic"));
        }
        questions.add(fields.textarea("ipTerms").withRows(3));
        if (number > 1) questions.add(fields.yesNo("refinable"));
        questions.add(fields.hidden("version"));
        var kind = texts.of("procurement.stage", stage(details, number).kind());
        var ask = Ask.of(
                        texts.get("procurement.stages.say", number, kind),
                        path(details.id().value(), number),
                        texts.get("procurement.save"))
                .withCaption(details.opportunity().title())
                .withQuestions(questions);
        ask = number == 1
                ? ask.withIntro(texts.get("procurement.stages.first"))
                : ask.withIntro(texts.get(
                        "procurement.stages.least",
                        staging.later(details.id(), actor).days()));
        return DeskPages.ask(ask, fields, DeskPages.path(details) + "/stages", model);
    }

    @GetMapping("/{number}/criteria")
    String criteria(@PathVariable UUID id, @PathVariable int number, Actor actor, Model model) {
        staging.requirePlannable(new ProcurementId(id), number, actor);
        var details = details(id, actor);
        var stage = stage(details, number);
        var form = CriteriaForm.from(details.version(), stage.criteria(), stage.priceFormula(), scales.all());
        return criteria(details, number, forms.fields("procurement.criteria", form), model);
    }

    @PostMapping("/{number}/criteria")
    String criteria(
            @PathVariable UUID id,
            @PathVariable int number,
            @ModelAttribute("form") CriteriaForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        staging.requirePlannable(new ProcurementId(id), number, actor);
        var procurement = new ProcurementId(id);
        if (form.isEmpty()) {
            forms.attempt(errors, () -> staging.assessByLot(procurement, form.version(), number, actor));
        } else {
            var leaves = form.toLeaves(
                    errors,
                    stage(details(id, actor), number).criteria(),
                    scales.all(),
                    texts.get("procurement.criteria.price"),
                    texts.get("procurement.criteria.price.description"));
            var nodes = form.toNodes(errors);
            var formula = form.toFormula(errors);
            forms.attempt(
                    errors,
                    () -> staging.assessBy(
                            procurement, form.version(), number, CriteriaTree.weighed(nodes, leaves), formula, actor));
        }
        return errors.hasErrors()
                ? criteria(details(id, actor), number, forms.fields("procurement.criteria", errors), model)
                : done(id);
    }

    private String criteria(ProcurementDetails details, int number, Fields fields, Model model) {
        var kind = texts.of("procurement.stage", stage(details, number).kind());
        var ask = Ask.of(
                        texts.get("procurement.stages.criteria", number, kind),
                        path(details.id().value(), number) + "/criteria",
                        texts.get("procurement.save"))
                .withCaption(details.opportunity().title())
                .withIntro(new Paragraph(texts.get("procurement.stages.criteria.intro")))
                .withQuestions(criteria.questions(fields))
                .withQuestions(List.of(fields.hidden("version")));
        return DeskPages.ask(ask, fields, DeskPages.path(details) + "/stages", model);
    }

    private static StageView stage(ProcurementDetails details, int number) {
        return Objects.requireNonNull(details.opportunity().staged()).stages().get(number - 1);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }

    private static String path(UUID id, int number) {
        return DeskPages.path(id) + "/stages/" + number;
    }

    private static String done(UUID id) {
        return "redirect:" + DeskPages.path(id) + "/stages";
    }
}
