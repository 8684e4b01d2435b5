package org.commonlot.marketplace.web.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.planning.CentralNotice;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.planning.PipelineDuty;
import org.commonlot.marketplace.planning.PipelineEntryView;
import org.commonlot.marketplace.planning.Pipelining;
import org.commonlot.marketplace.planning.PlanState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Buyers keep what their authority plans. */
@Controller
@ForBuyers
@RequestMapping("/desk/pipeline")
class PipelineDeskController {

    private static final String HOME = "/desk/pipeline";

    private final Pipeline pipeline;
    private final Pipelining pipelining;
    private final PlanningPages pages;
    private final JoinParts joins;
    private final Forms forms;
    private final Texts texts;

    PipelineDeskController(
            Pipeline pipeline, Pipelining pipelining, PlanningPages pages, JoinParts joins, Forms forms, Texts texts) {
        this.pipeline = pipeline;
        this.pipelining = pipelining;
        this.pages = pages;
        this.joins = joins;
        this.forms = forms;
        this.texts = texts;
    }

    /** Whether an authority expects to pay so much. */
    public record ExpectationForm(@Nullable String above) {}

    @GetMapping
    String list(Actor actor, Model model) {
        var kept = pipeline.keptBy(actor);
        var duty = pipeline.duty(actor);
        var sheet = Sheet.of(texts.get("planning.desk.title"))
                .with(InsetText.of(advice(duty)))
                .with(Links.of(
                        Links.Link.to(HOME + "/expectation", texts.get("planning.expectation.title")),
                        Links.Link.to("/desk/engagements", texts.get("planning.engagements")),
                        Links.Link.to(HOME + "/joins", texts.get("planning.joins"))))
                .with(Button.link(texts.get("planning.new.title"), HOME + "/new"));
        sheet = kept.isEmpty() ? sheet.with(new Paragraph(texts.get("planning.desk.none"))) : sheet.with(table(kept));
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to("/desk"));
        return Sheet.VIEW;
    }

    private String advice(PipelineDuty duty) {
        var key = duty.above() == null ? "unsaid" : duty.above() ? "above" : "below";
        return texts.get(
                "planning.duty." + key,
                String.valueOf(duty.financialYear()),
                Wording.day(duty.dueBy()),
                Wording.day(duty.looksUntil().minusDays(1)));
    }

    private Table table(List<PipelineEntryView> kept) {
        var head = List.of(
                Table.Cell.of(texts.get("planning.title")),
                Table.Cell.of(texts.get("planning.state")),
                Table.Cell.of(texts.get("planning.tender-expected")));
        var rows = kept.stream()
                .map(entry -> List.of(
                        Table.Cell.of(Html.link(path(entry.id()), entry.plan().title())),
                        Table.Cell.of(texts.of("planning.state", entry.state())),
                        Table.Cell.of(Wording.shortDay(entry.plan().tenderExpected()))))
                .toList();
        return Table.of(texts.get("planning.list"), head, rows).withHiddenCaption();
    }

    @GetMapping("/expectation")
    String expect(Actor actor, Model model) {
        var above = pipeline.duty(actor).above();
        var form = new ExpectationForm(above == null ? null : above.toString());
        return expect(pipeline.duty(actor), forms.fields("planning.expectation", form), model);
    }

    @PostMapping("/expectation")
    String expect(
            @ModelAttribute("form") ExpectationForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var duty = pipeline.duty(actor);
        boolean above = "true".equals(form.above());
        if (!above && !"false".equals(form.above())) errors.rejectValue("above", "NotBlank");
        forms.attempt(errors, () -> pipelining.expect(duty.financialYear(), above, actor));
        if (errors.hasErrors()) return expect(duty, forms.fields("planning.expectation", errors), model);
        return DeskPages.done(HOME, "planning.done.saved", redirect);
    }

    private String expect(PipelineDuty duty, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("planning.expectation.title"),
                        HOME + "/expectation",
                        texts.get("planning.save"),
                        fields.yesNo("above"))
                .withIntro(texts.get("planning.expectation.intro", String.valueOf(duty.financialYear())));
        return DeskPages.ask(ask, fields, HOME, model);
    }

    @GetMapping("/new")
    String add(Model model) {
        return plan("new", HOME + "/new", HOME, forms.fields("planning.plan", PlanForm.empty()), model);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var plan = form.toPlan(errors);
        var added = new AtomicReference<UUID>();
        forms.attempt(errors, () -> added.set(pipelining.add(plan, actor)));
        var id = added.get();
        if (id == null) return plan("new", HOME + "/new", HOME, forms.fields("planning.plan", errors), model);
        return DeskPages.done(path(id), "planning.done.added", redirect);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        var entry = pipeline.kept(id, actor);
        var sheet = pages.open(entry);
        var here = path(id);
        var links = new ArrayList<Links.Link>();
        links.add(Links.Link.to("/pipeline/" + entry.reference(), texts.get("planning.public")));
        if (entry.state() == PlanState.PLANNED) {
            links.add(Links.Link.to(here + "/edit", texts.get("planning.edit.title")));
            links.add(Links.Link.to(here + "/pipeline-notice", texts.get("planning.pipeline-notice.title")));
            if (entry.plannedNotice() == null) {
                links.add(Links.Link.to(here + "/planned-notice", texts.get("planning.planned-notice.title")));
            }
            links.add(Links.Link.to("/desk/engagements/new?entry=" + id, texts.get("planning.engagement.new.title")));
            links.add(Links.Link.to(here + "/withdraw", texts.get("planning.withdraw.title")));
            sheet = sheet.with(Sheet.Act.of(texts.get("planning.start"), here + "/start"));
        } else if (entry.procurement() != null) {
            var desk = DeskPages.path(entry.procurement().value());
            links.add(Links.Link.to(desk, texts.get("planning.to-procurement")));
        }
        sheet = joins.kept(sheet.with(new Links(links)), id, actor);
        return DeskPages.sheet(sheet, HOME, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        var form = PlanForm.from(pipeline.kept(id, actor));
        return plan("edit", path(id) + "/edit", path(id), forms.fields("planning.plan", form), model);
    }

    @PostMapping("/{id}/edit")
    String edit(
            @PathVariable UUID id,
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        pipeline.kept(id, actor);
        var plan = form.toPlan(errors);
        forms.attempt(errors, () -> pipelining.revise(id, form.version(), plan, actor));
        if (errors.hasErrors()) {
            return plan("edit", path(id) + "/edit", path(id), forms.fields("planning.plan", errors), model);
        }
        return DeskPages.done(path(id), "planning.done.saved", redirect);
    }

    private String plan(String key, String action, String back, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("planning." + key + ".title"),
                        action,
                        texts.get("planning.save"),
                        fields.hidden("version"),
                        fields.input("title"),
                        fields.textarea("description"),
                        fields.radios("category", List.of("services", "goods")).inline(),
                        fields.input("least").asMoney(),
                        fields.input("most").asMoney(),
                        fields.date("tenderExpected"),
                        fields.date("contractStarts"),
                        fields.input("contractMonths").withWidth(3),
                        fields.input("contact"))
                .withIntro(texts.get("planning.plan.intro"));
        return DeskPages.ask(ask, fields, back, model);
    }

    @GetMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Actor actor, Model model) {
        return withdraw(pipeline.kept(id, actor), forms.fields("planning.withdraw", new ReasonForm(null)), model);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var entry = pipeline.kept(id, actor);
        form.check(errors, WordsForm.LONGEST);
        forms.attempt(errors, () -> pipelining.withdraw(id, form.reason(), actor));
        if (errors.hasErrors()) return withdraw(entry, forms.fields("planning.withdraw", errors), model);
        return DeskPages.done(path(id), "planning.done.withdrawn", redirect);
    }

    private String withdraw(PipelineEntryView entry, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("planning.withdraw.title"),
                        path(entry.id()) + "/withdraw",
                        texts.get("planning.withdraw.button"),
                        fields.textarea("reason"))
                .withCaption(entry.plan().title())
                .withIntro(texts.get("planning.withdraw.intro"));
        return DeskPages.ask(ask, fields, path(entry.id()), model);
    }

    @GetMapping("/{id}/pipeline-notice")
    String pipelineNotice(@PathVariable UUID id, Actor actor, Model model) {
        return notice("pipeline-notice", pipeline.kept(id, actor), empty("pipeline-notice"), model);
    }

    @PostMapping("/{id}/pipeline-notice")
    String pipelineNotice(
            @PathVariable UUID id,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var entry = pipeline.kept(id, actor);
        var notice = notice(form, form.published(errors));
        forms.attempt(errors, () -> pipelining.recordPipelineNotice(id, notice, actor));
        if (errors.hasErrors()) {
            return notice("pipeline-notice", entry, forms.fields("planning.pipeline-notice", errors), model);
        }
        return DeskPages.done(path(id), "planning.done.notice", redirect);
    }

    @GetMapping("/{id}/planned-notice")
    String plannedNotice(@PathVariable UUID id, Actor actor, Model model) {
        return notice("planned-notice", pipeline.kept(id, actor), empty("planned-notice"), model);
    }

    @PostMapping("/{id}/planned-notice")
    String plannedNotice(
            @PathVariable UUID id,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var entry = pipeline.kept(id, actor);
        var notice = notice(form, form.published(errors));
        forms.attempt(errors, () -> pipelining.recordPlannedNotice(id, notice, actor));
        if (errors.hasErrors()) {
            return notice("planned-notice", entry, forms.fields("planning.planned-notice", errors), model);
        }
        return DeskPages.done(path(id), "planning.done.notice", redirect);
    }

    private Fields empty(String key) {
        return forms.fields("planning." + key, PublishedNoticeForm.empty());
    }

    static CentralNotice notice(PublishedNoticeForm form, Optional<Instant> published) {
        return new CentralNotice(form.number(), published.orElse(Instant.EPOCH));
    }

    private String notice(String key, PipelineEntryView entry, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("planning." + key + ".title"),
                        path(entry.id()) + "/" + key,
                        texts.get("planning.notice.button"),
                        PublishedNoticeForm.questions(fields))
                .withCaption(entry.plan().title())
                .withIntro(texts.get("planning." + key + ".intro"));
        return DeskPages.ask(ask, fields, path(entry.id()), model);
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        var procurement = pipelining.start(id, actor);
        return DeskPages.done(DeskPages.path(procurement.value()), "planning.done.started", redirect);
    }

    private static String path(UUID id) {
        return HOME + "/" + id;
    }
}
