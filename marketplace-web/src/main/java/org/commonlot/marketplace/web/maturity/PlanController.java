package org.commonlot.marketplace.web.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.maturity.ActionId;
import org.commonlot.marketplace.maturity.ActionPlan;
import org.commonlot.marketplace.maturity.ActionPlanning;
import org.commonlot.marketplace.maturity.ActionState;
import org.commonlot.marketplace.maturity.ActionView;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.AssessmentState;
import org.commonlot.marketplace.maturity.AssessmentView;
import org.commonlot.marketplace.maturity.MaturityDesk;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Details;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
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

/** What an authority does to come further: who, until when, and how far it is. */
@Controller
@ForAuthorityStaff
@RequestMapping(MaturityPages.DESK)
class PlanController {

    private static final String FORM = "maturity.action";
    private static final String PLAN = MaturityPages.DESK + "/plan";

    private final ActionPlan plan;
    private final ActionPlanning planning;
    private final MaturityDesk desk;
    private final OrganisationDirectory organisations;
    private final PlanPages pages;
    private final Forms forms;
    private final Texts texts;

    PlanController(
            ActionPlan plan,
            ActionPlanning planning,
            MaturityDesk desk,
            OrganisationDirectory organisations,
            PlanPages pages,
            Forms forms,
            Texts texts) {
        this.plan = plan;
        this.planning = planning;
        this.desk = desk;
        this.organisations = organisations;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/plan")
    String all(Actor actor, Model model) {
        var authority = desk.authorityOf(actor);
        var actions = plan.of(authority, actor);
        var sheet = Sheet.of(texts.get("maturity.plan.title"))
                .withCaption(organisations.name(authority))
                .with(new Paragraph(texts.get("maturity.plan.intro")));
        long overdue = actions.stream().filter(ActionView::overdue).count();
        if (overdue > 0) sheet = sheet.with(InsetText.of(texts.get("maturity.plan.overdue", overdue)));
        sheet = actions.isEmpty()
                ? sheet.with(new Paragraph(texts.get("maturity.plan.empty")))
                : sheet.with(pages.table(actions, actor));
        return DeskPages.sheet(sheet, MaturityPages.DESK, model);
    }

    @GetMapping("/assessments/{id}/actions/new")
    String add(@PathVariable UUID id, Actor actor, Model model) {
        return add(confirmed(id, actor), actor, forms.fields(FORM, NewActionForm.empty()), model);
    }

    @PostMapping("/assessments/{id}/actions/new")
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") NewActionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = confirmed(id, actor);
        form.checkDimension(errors);
        var facts = form.toFacts(errors);
        forms.attempt(errors, () -> planning.plan(view.id(), form.dimension(), facts, actor));
        if (errors.hasErrors()) return add(view, actor, forms.fields(FORM, errors), model);
        return DeskPages.done(MaturityPages.desk(view.id()), "maturity.done.planned", redirect);
    }

    private AssessmentView confirmed(UUID id, Actor actor) {
        var view = desk.answered(new AssessmentId(id), actor);
        if (view.state() != AssessmentState.CONFIRMED) throw new NotFound();
        return view;
    }

    private String add(AssessmentView view, Actor actor, Fields fields, Model model) {
        var here = MaturityPages.desk(view.id());
        var dimensions = new ArrayList<Select.Option>();
        dimensions.add(Select.Option.of("", texts.get("maturity.choose")));
        var hints = new ArrayList<String>();
        for (var dimension : view.framework().dimensions()) {
            dimensions.add(Select.Option.of(dimension.code(), dimension.name()));
            if (!dimension.actions().isEmpty()) {
                hints.add(texts.get("maturity.actions.of", dimension.name(), String.join(" ", dimension.actions())));
            }
        }
        var ask = Ask.of(
                        texts.get("maturity.action.new.title"),
                        here + "/actions/new",
                        texts.get("maturity.action.new.button"),
                        fields.select("dimension", dimensions),
                        fields.textarea("what"),
                        fields.select("owner", owners(view.authority(), actor)),
                        fields.date("due"))
                .withCaption(view.framework().title());
        if (!hints.isEmpty()) {
            ask = ask.withIntro(Details.of(texts.get("maturity.actions.hint"), Html.list(hints)));
        }
        return DeskPages.ask(ask, fields, here, model);
    }

    private List<Select.Option> owners(OrganisationId authority, Actor actor) {
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of("", texts.get("maturity.choose")));
        for (var person : plan.owners(authority, actor)) {
            options.add(Select.Option.of(person.id().value().toString(), person.name()));
        }
        return options;
    }

    @GetMapping("/actions/{action}")
    String revise(@PathVariable UUID action, Actor actor, Model model) {
        var view = running(action, actor);
        return revise(view, actor, forms.fields(FORM, ActionForm.from(view)), model);
    }

    @PostMapping("/actions/{action}")
    String revise(
            @PathVariable UUID action,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = running(action, actor);
        var facts = form.toFacts(errors);
        var state = form.toState(errors);
        forms.attempt(errors, () -> planning.revise(view.id(), form.version(), facts, state, form.reason(), actor));
        if (errors.hasErrors()) return revise(view, actor, forms.fields(FORM, errors), model);
        return DeskPages.done(PLAN, "maturity.done.action", redirect);
    }

    private ActionView running(UUID id, Actor actor) {
        var view = plan.action(new ActionId(id), actor);
        if (!view.state().open()) throw new NotFound();
        return view;
    }

    private String revise(ActionView view, Actor actor, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("maturity.action.title"),
                        PlanPages.path(view.id()),
                        texts.get("maturity.action.button"),
                        fields.hidden("version"),
                        fields.textarea("what"),
                        fields.select("owner", owners(view.authority(), actor)),
                        fields.date("due"),
                        fields.radios("state", List.of(ActionState.values())),
                        fields.textarea("reason"))
                .withCaption(texts.get("maturity.action.dimension", view.dimensionName(), view.frameworkTitle()));
        return DeskPages.ask(ask, fields, PLAN, model);
    }
}
