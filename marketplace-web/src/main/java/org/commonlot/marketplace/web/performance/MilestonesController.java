package org.commonlot.marketplace.web.performance;

import java.util.ArrayList;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.performance.Delivering;
import org.commonlot.marketplace.performance.MilestoneId;
import org.commonlot.marketplace.performance.MilestonePlan;
import org.commonlot.marketplace.performance.MilestoneState;
import org.commonlot.marketplace.performance.MilestoneStep;
import org.commonlot.marketplace.performance.MilestoneView;
import org.commonlot.marketplace.performance.PerformanceDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The milestones of a contract: what is delivered when, for which share of the price, and whether it is accepted. */
@Controller
@ForAuthorityStaff
class MilestonesController {

    private static final String CONTRACT = "/desk/contracts/{contract}/milestones";
    private static final String MILESTONE = "/desk/milestones/{milestone}";

    private final PerformanceDesk desk;
    private final Delivering delivering;
    private final KeepingPages pages;
    private final Forms forms;
    private final Texts texts;

    MilestonesController(PerformanceDesk desk, Delivering delivering, KeepingPages pages, Forms forms, Texts texts) {
        this.desk = desk;
        this.delivering = delivering;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(CONTRACT)
    String all(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.contract(new ContractId(contract), actor);
        var milestones = desk.milestones(file);
        var sheet = Sheet.of(texts.get("performance.milestones")).withCaption(file.title());
        sheet = sheet.with(
                milestones.isEmpty()
                        ? new Paragraph(texts.get("performance.milestones.none"))
                        : pages.milestones(milestones, desk.today()));
        boolean open = milestones.stream().allMatch(one -> one.state() == MilestoneState.PLANNED);
        if (open && desk.mayManage(file, actor)) {
            sheet = sheet.with(Links.of(
                    Links.Link.to(KeepingPages.milestones(file.id()) + "/plan", texts.get("performance.plan.title"))));
        }
        return DeskPages.sheet(sheet, KeepingPages.contract(file.id()), model);
    }

    @GetMapping(CONTRACT + "/plan")
    String plan(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.managed(new ContractId(contract), actor);
        var form = new PlanForm(MilestonePlan.text(desk.milestones(file)));
        return plan(file, forms.fields("performance.plan", form), model);
    }

    @PostMapping(CONTRACT + "/plan")
    String plan(
            @PathVariable UUID contract,
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = desk.managed(new ContractId(contract), actor);
        form.check(errors);
        forms.attempt(errors, () -> delivering.plan(file.id(), MilestonePlan.read(form.rows()), actor));
        if (errors.hasErrors()) return plan(file, forms.fields("performance.plan", errors), model);
        return DeskPages.done(KeepingPages.milestones(file.id()), "performance.done.planned", redirect);
    }

    private String plan(FileView file, Fields fields, Model model) {
        var back = KeepingPages.milestones(file.id());
        return pages.ask(
                file,
                "plan",
                back + "/plan",
                back,
                fields,
                model,
                InsetText.of(texts.get(
                        "performance.plan.value", Wording.pounds(file.value().amount()))),
                fields.textarea("rows").withRows(8));
    }

    @GetMapping(MILESTONE)
    String one(@PathVariable UUID milestone, Actor actor, Model model) {
        var view = desk.milestone(new MilestoneId(milestone), actor);
        var file = desk.contract(view.contract(), actor);
        var here = KeepingPages.milestone(view.id());
        var sheet = Sheet.of(view.title())
                .withCaption(file.title())
                .withTag(pages.state(view, desk.today()))
                .with(pages.facts(view));
        if (desk.mayManage(file, actor)) {
            var links = new ArrayList<Links.Link>();
            if (MilestoneStep.DELIVER.possibleFrom(view.state())) {
                links.add(Links.Link.to(here + "/deliver", texts.get("performance.deliver.title")));
            }
            if (MilestoneStep.ACCEPT.possibleFrom(view.state())) {
                sheet = sheet.with(Sheet.Act.of(texts.get("performance.accept"), here + "/accept"));
                links.add(Links.Link.to(here + "/refuse", texts.get("performance.refuse.title")));
            }
            if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        }
        return DeskPages.sheet(sheet, KeepingPages.milestones(file.id()), model);
    }

    private MilestoneView managed(UUID milestone, MilestoneStep step, Actor actor) {
        var view = desk.milestone(new MilestoneId(milestone), actor);
        desk.managed(view.contract(), actor);
        if (!step.possibleFrom(view.state())) throw new NotFound();
        return view;
    }

    private static String done(MilestoneView view, String what, RedirectAttributes redirect) {
        return DeskPages.done(KeepingPages.milestone(view.id()), "performance.done." + what, redirect);
    }

    @GetMapping(MILESTONE + "/deliver")
    String deliver(@PathVariable UUID milestone, Actor actor, Model model) {
        var view = managed(milestone, MilestoneStep.DELIVER, actor);
        return deliver(view, actor, forms.fields("performance.deliver", new DeliveryForm(null, null)), model);
    }

    @PostMapping(MILESTONE + "/deliver")
    String deliver(
            @PathVariable UUID milestone,
            @ModelAttribute("form") DeliveryForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = managed(milestone, MilestoneStep.DELIVER, actor);
        var day = form.check(errors);
        forms.attempt(errors, () -> delivering.deliver(view.id(), day, form.what(), actor));
        if (errors.hasErrors()) return deliver(view, actor, forms.fields("performance.deliver", errors), model);
        return done(view, "delivered", redirect);
    }

    private String deliver(MilestoneView view, Actor actor, Fields fields, Model model) {
        var here = KeepingPages.milestone(view.id());
        return pages.ask(
                desk.managed(view.contract(), actor),
                "deliver",
                here + "/deliver",
                here,
                fields,
                model,
                fields.date("day"),
                fields.textarea("what").withRows(3));
    }

    @PostMapping(MILESTONE + "/accept")
    String accept(@PathVariable UUID milestone, Actor actor, RedirectAttributes redirect) {
        var id = new MilestoneId(milestone);
        delivering.accept(id, actor);
        return DeskPages.done(KeepingPages.milestone(id), "performance.done.accepted", redirect);
    }

    @GetMapping(MILESTONE + "/refuse")
    String refuse(@PathVariable UUID milestone, Actor actor, Model model) {
        var view = managed(milestone, MilestoneStep.REFUSE, actor);
        return refuse(view, actor, forms.fields("performance.refuse", new ReasonForm(null)), model);
    }

    @PostMapping(MILESTONE + "/refuse")
    String refuse(
            @PathVariable UUID milestone,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = managed(milestone, MilestoneStep.REFUSE, actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> delivering.refuse(view.id(), form.reason(), actor));
        if (errors.hasErrors()) return refuse(view, actor, forms.fields("performance.refuse", errors), model);
        return done(view, "refused", redirect);
    }

    private String refuse(MilestoneView view, Actor actor, Fields fields, Model model) {
        var here = KeepingPages.milestone(view.id());
        return pages.ask(
                desk.managed(view.contract(), actor),
                "refuse",
                here + "/refuse",
                here,
                fields,
                model,
                fields.textarea("reason").withRows(3));
    }
}
