package org.commonlot.marketplace.web.maturity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.maturity.ActionPlan;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.AssessmentState;
import org.commonlot.marketplace.maturity.AssessmentView;
import org.commonlot.marketplace.maturity.Framework;
import org.commonlot.marketplace.maturity.MaturityDesk;
import org.commonlot.marketplace.maturity.SelfAssessing;
import org.commonlot.marketplace.maturity.Visibility;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Details;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One assessment from its first answer to the day on which it is opened or closed to everybody. */
@Controller
@ForAuthorityStaff
@RequestMapping(MaturityPages.DESK + "/assessments/{id}")
class AssessmentController {

    private final MaturityDesk desk;
    private final SelfAssessing assessing;
    private final ActionPlan plan;
    private final PlanPages plans;
    private final MaturityPages pages;
    private final Forms forms;
    private final Texts texts;

    AssessmentController(
            MaturityDesk desk,
            SelfAssessing assessing,
            ActionPlan plan,
            PlanPages plans,
            MaturityPages pages,
            Forms forms,
            Texts texts) {
        this.desk = desk;
        this.plan = plan;
        this.plans = plans;
        this.assessing = assessing;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String one(@PathVariable UUID id, Actor actor, Model model) {
        var view = desk.assessment(new AssessmentId(id), actor);
        var sheet = Sheet.of(view.framework().title())
                .withCaption(texts.get("maturity.caption", view.authorityName()))
                .withTag(pages.state(view.state()));
        sheet = switch (view.state()) {
            case DRAFT -> draft(sheet, view, actor);
            case SUBMITTED -> submitted(sheet, view, actor);
            case CONFIRMED -> confirmed(sheet, view, actor);
            case DISCARDED -> sheet.with(new Paragraph(texts.get("maturity.discarded")));
        };
        return DeskPages.sheet(sheet, MaturityPages.DESK, model);
    }

    private Sheet draft(Sheet sheet, AssessmentView view, Actor actor) {
        boolean answers = SelfAssessing.assesses(view.authority(), actor);
        var here = MaturityPages.desk(view.id());
        var longer = sheet.with(new Paragraph(view.framework().summary()));
        var reason = view.returnedReason();
        if (reason != null) longer = longer.with(InsetText.of(texts.get("maturity.returned.because", reason)));
        longer = longer.with(new Paragraph(texts.get(
                        "maturity.progress",
                        view.answered(),
                        view.framework().dimensions().size())))
                .with(TaskList.of(
                        "dimensions",
                        view.framework().dimensions().stream()
                                .map(dimension -> task(view, dimension, answers ? here : null))
                                .toList()));
        if (!answers) return longer;
        if (view.answered() > 0) {
            longer = longer.with(Button.link(texts.get("maturity.submit.title"), here + "/submit"));
        }
        return longer.with(Sheet.Act.secondary(texts.get("maturity.discard"), here + "/discard"));
    }

    private TaskList.Item task(AssessmentView view, Framework.Dimension dimension, @Nullable String here) {
        var level = view.level(dimension.code());
        var status = level.isPresent()
                ? TaskList.Status.done(pages.level(view.framework(), level.get().number()))
                : TaskList.Status.open(Tag.of(texts.get("maturity.unanswered"), "yellow"));
        return TaskList.Item.of(
                dimension.name(), here == null ? null : here + "/dimensions/" + dimension.code(), status);
    }

    private Sheet submitted(Sheet sheet, AssessmentView view, Actor actor) {
        var here = MaturityPages.desk(view.id());
        var longer = levels(
                sheet.with(InsetText.of(texts.get(
                        "maturity.submitted",
                        String.valueOf(view.submittedBy()),
                        texts.of("maturity.visibility", view.visibility())))),
                view);
        if (!SelfAssessing.confirms(view.authority(), actor)) return longer;
        if (actor.person().equals(view.submitter())) {
            return longer.with(new Paragraph(texts.get("maturity.second")));
        }
        return longer.with(Links.of(Links.Link.to(here + "/return", texts.get("maturity.return.title"))))
                .with(Sheet.Act.of(texts.get("maturity.confirm"), here + "/confirm"));
    }

    private Sheet confirmed(Sheet sheet, AssessmentView view, Actor actor) {
        var here = MaturityPages.desk(view.id());
        var confirmedAt = view.confirmedAt();
        var longer = levels(
                sheet.with(InsetText.of(texts.get(
                        "maturity.confirmed",
                        String.valueOf(view.submittedBy()),
                        String.valueOf(view.confirmedBy()),
                        confirmedAt == null ? "" : Wording.day(confirmedAt),
                        texts.of("maturity.visibility", view.visibility())))),
                view);
        if (view.history().size() > 1) {
            longer = longer.with(Heading.second(texts.get("maturity.history")))
                    .with(pages.history(view.framework(), view.history(), past -> MaturityPages.desk(past.id())));
        }
        var planned = plan.of(view.authority(), actor).stream()
                .filter(action -> action.framework().equals(view.framework().code()))
                .toList();
        longer = longer.with(Heading.second(texts.get("maturity.plan")))
                .with(planned.isEmpty() ? new Paragraph(texts.get("maturity.plan.none")) : plans.table(planned, actor));
        if (SelfAssessing.assesses(view.authority(), actor)) {
            longer =
                    longer.with(Links.of(Links.Link.to(here + "/actions/new", texts.get("maturity.action.new.title"))));
        }
        if (view.visibility() == Visibility.PUBLIC) {
            longer = longer.with(
                    Links.of(Links.Link.to(MaturityPages.open(view.id()), texts.get("maturity.public.link"))));
        }
        if (!SelfAssessing.confirms(view.authority(), actor)) return longer;
        var other = view.visibility() == Visibility.PUBLIC ? Visibility.INTERNAL : Visibility.PUBLIC;
        return longer.with(Sheet.Act.secondary(texts.of("maturity.share", other), here + "/share")
                .with("visibility", other.name()));
    }

    private Sheet levels(Sheet sheet, AssessmentView view) {
        var framework = view.framework();
        var answers = new HashMap<String, MaturityPages.Answered>();
        view.answers()
                .forEach((dimension, said) -> answers.put(
                        dimension, new MaturityPages.Answered(said.level(), said.reason(), said.evidence())));
        return sheet.with(new Paragraph(texts.get(
                        "maturity.progress",
                        view.answered(),
                        framework.dimensions().size())))
                .with(pages.picture(framework, code -> level(answers, code)))
                .with(pages.answers(framework, answers));
    }

    private static @Nullable Integer level(Map<String, MaturityPages.Answered> answers, String code) {
        var said = answers.get(code);
        return said == null ? null : said.level();
    }

    @GetMapping("/dimensions/{dimension}")
    String answer(@PathVariable UUID id, @PathVariable String dimension, Actor actor, Model model) {
        var view = drafted(id, actor);
        var asked = view.framework().dimension(dimension).orElseThrow(NotFound::new);
        var form = LevelForm.from(view.answers().get(dimension));
        return answer(view, asked, forms.fields("maturity.answer", form), model);
    }

    @PostMapping("/dimensions/{dimension}")
    String answer(
            @PathVariable UUID id,
            @PathVariable String dimension,
            @ModelAttribute("form") LevelForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = drafted(id, actor);
        var asked = view.framework().dimension(dimension).orElseThrow(NotFound::new);
        var given = form.toAnswer(errors);
        forms.attempt(errors, () -> assessing.answer(view.id(), dimension, form.revision(), given, actor));
        if (errors.hasErrors()) return answer(view, asked, forms.fields("maturity.answer", errors), model);
        return DeskPages.done(next(view, asked), "maturity.done.saved", redirect);
    }

    /** What a person goes on with: the next dimension that nobody has touched, or the whole. */
    private static String next(AssessmentView view, Framework.Dimension answered) {
        var all = view.framework().dimensions();
        var here = MaturityPages.desk(view.id());
        return all.subList(all.indexOf(answered) + 1, all.size()).stream()
                .filter(dimension -> !view.answers().containsKey(dimension.code()))
                .findFirst()
                .map(dimension -> here + "/dimensions/" + dimension.code())
                .orElse(here);
    }

    private AssessmentView drafted(UUID id, Actor actor) {
        var view = desk.answered(new AssessmentId(id), actor);
        if (view.state() != AssessmentState.DRAFT) throw new NotFound();
        return view;
    }

    private String answer(AssessmentView view, Framework.Dimension asked, Fields fields, Model model) {
        var here = MaturityPages.desk(view.id());
        var choices = new ArrayList<Choice>();
        for (var level : view.framework().levels()) {
            choices.add(Choice.of(String.valueOf(level.number()), pages.level(view.framework(), level.number()))
                    .withHint(level.meaning()));
        }
        choices.add(Choice.divider(texts.get("maturity.or")));
        choices.add(Choice.of(LevelForm.NONE, texts.get("maturity.answer.none")));
        var ask = Ask.of(
                        asked.name(),
                        here + "/dimensions/" + asked.code(),
                        texts.get("maturity.answer.button"),
                        fields.hidden("revision"),
                        fields.radios("level", choices),
                        fields.textarea("reason"),
                        fields.textarea("evidence"))
                .withCaption(view.framework().title())
                .withIntro(asked.prompt())
                .withIntro(texts.get("maturity.evidence.asked", asked.evidence()))
                .withIntro(texts.get("maturity.target.is", pages.level(view.framework(), asked.target())));
        if (!asked.actions().isEmpty()) {
            ask = ask.withIntro(Details.of(texts.get("maturity.actions.hint"), Html.list(asked.actions())));
        }
        return DeskPages.ask(ask, fields, here, model);
    }

    @GetMapping("/submit")
    String submit(@PathVariable UUID id, Actor actor, Model model) {
        return submit(drafted(id, actor), forms.fields("maturity.submit", new SubmitForm(null)), model);
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable UUID id,
            @ModelAttribute("form") SubmitForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = drafted(id, actor);
        var visibility = form.check(errors).orElse(Visibility.INTERNAL);
        forms.attempt(errors, () -> assessing.submit(view.id(), visibility, actor));
        if (errors.hasErrors()) return submit(view, forms.fields("maturity.submit", errors), model);
        return DeskPages.done(MaturityPages.desk(view.id()), "maturity.done.submitted", redirect);
    }

    private String submit(AssessmentView view, Fields fields, Model model) {
        var here = MaturityPages.desk(view.id());
        var open = view.framework().dimensions().stream()
                .filter(dimension -> view.level(dimension.code()).isEmpty())
                .map(Framework.Dimension::name)
                .toList();
        var ask = Ask.of(
                        texts.get("maturity.submit.title"),
                        here + "/submit",
                        texts.get("maturity.submit.button"),
                        fields.radios("visibility", List.of(Visibility.values())))
                .withCaption(view.framework().title())
                .withIntro(texts.get("maturity.submit.intro"));
        if (!open.isEmpty()) ask = ask.withIntro(texts.get("maturity.submit.open", String.join("; ", open)));
        return DeskPages.ask(ask, fields, here, model);
    }

    @GetMapping("/return")
    String sendBack(@PathVariable UUID id, Actor actor, Model model) {
        return sendBack(waiting(id, actor), forms.fields("maturity.return", new ReasonForm(null)), model);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = waiting(id, actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> assessing.sendBack(view.id(), form.reason(), actor));
        if (errors.hasErrors()) return sendBack(view, forms.fields("maturity.return", errors), model);
        return DeskPages.done(MaturityPages.desk(view.id()), "maturity.done.returned", redirect);
    }

    private AssessmentView waiting(UUID id, Actor actor) {
        var view = desk.confirmed(new AssessmentId(id), actor);
        if (view.state() != AssessmentState.SUBMITTED) throw new NotFound();
        return view;
    }

    private String sendBack(AssessmentView view, Fields fields, Model model) {
        var here = MaturityPages.desk(view.id());
        var ask = Ask.of(
                        texts.get("maturity.return.title"),
                        here + "/return",
                        texts.get("maturity.return.button"),
                        fields.textarea("reason"))
                .withCaption(view.framework().title());
        return DeskPages.ask(ask, fields, here, model);
    }

    @PostMapping("/confirm")
    String confirm(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        var assessment = new AssessmentId(id);
        assessing.confirm(assessment, actor);
        return DeskPages.done(MaturityPages.desk(assessment), "maturity.done.confirmed", redirect);
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        assessing.discard(new AssessmentId(id), actor);
        return DeskPages.done(MaturityPages.DESK, "maturity.done.discarded", redirect);
    }

    @PostMapping("/share")
    String share(
            @PathVariable UUID id,
            @ModelAttribute("form") SubmitForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        var assessment = new AssessmentId(id);
        var visibility = form.check(errors).orElseThrow(NotFound::new);
        assessing.share(assessment, visibility, actor);
        return DeskPages.done(MaturityPages.desk(assessment), "maturity.done.shared." + visibility.name(), redirect);
    }
}
