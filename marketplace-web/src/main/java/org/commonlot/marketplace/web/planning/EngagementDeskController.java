package org.commonlot.marketplace.web.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.EngagementState;
import org.commonlot.marketplace.planning.EngagementView;
import org.commonlot.marketplace.planning.Engaging;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Counted;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Hidden;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Buyers ask the market before a procurement. */
@Controller
@ForBuyers
@RequestMapping("/desk/engagements")
class EngagementDeskController {

    private static final String HOME = "/desk/engagements";

    private final EngagementRegister register;
    private final Engaging engaging;
    private final Pipeline pipeline;
    private final PlanningPages pages;
    private final Forms forms;
    private final Texts texts;

    EngagementDeskController(
            EngagementRegister register,
            Engaging engaging,
            Pipeline pipeline,
            PlanningPages pages,
            Forms forms,
            Texts texts) {
        this.register = register;
        this.engaging = engaging;
        this.pipeline = pipeline;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        var kept = register.keptBy(actor);
        var sheet = Sheet.of(texts.get("planning.engagements"))
                .with(new Paragraph(texts.get("planning.engagement.law")))
                .with(Button.link(texts.get("planning.engagement.new.title"), HOME + "/new"));
        sheet = kept.isEmpty()
                ? sheet.with(new Paragraph(texts.get("planning.engagements.none")))
                : sheet.with(table(kept));
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to("/desk"));
        return Sheet.VIEW;
    }

    private Table table(List<EngagementView> kept) {
        var head = List.of(
                Table.Cell.of(texts.get("planning.title")),
                Table.Cell.of(texts.get("planning.state")),
                Table.Cell.of(texts.get("planning.closes")));
        var rows = kept.stream()
                .map(one -> List.of(
                        Table.Cell.of(Html.link(path(one.id()), one.facts().title())),
                        Table.Cell.of(texts.of("planning.engagement.state", one.state())),
                        Table.Cell.of(Wording.moment(one.facts().closes()))))
                .toList();
        return Table.of(texts.get("planning.engagements"), head, rows).withHiddenCaption();
    }

    @GetMapping("/new")
    String add(@RequestParam(required = false) @Nullable UUID entry, Actor actor, Model model) {
        var title = entry == null ? null : pipeline.kept(entry, actor).plan().title();
        return facts("new", entry, forms.fields("planning.engagement", EngagementForm.empty(title)), HOME, model);
    }

    @PostMapping("/new")
    String add(
            @RequestParam(required = false) @Nullable UUID entry,
            @ModelAttribute("form") EngagementForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var facts = form.toFacts(errors);
        var added = new AtomicReference<UUID>();
        forms.attempt(errors, () -> added.set(engaging.draft(facts, entry, actor)));
        var id = added.get();
        if (id == null) return facts("new", entry, forms.fields("planning.engagement", errors), HOME, model);
        return DeskPages.done(path(id), "planning.done.drafted", redirect);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        var engagement = register.kept(id, actor);
        var here = path(id);
        var sheet = pages.open(engagement, texts.get("planning.engagement.caption", engagement.reference()))
                .withTag(Tag.of(texts.of("planning.engagement.state", engagement.state()), "grey"));
        if (!engagement.events().isEmpty()) sheet = sheet.with(Heading.second(texts.get("planning.events")));
        for (var event : engagement.events()) {
            sheet = sheet.with(Heading.third(event.title())).with(pages.event(event));
        }
        sheet = interests(guests(sheet, engagement, actor), id, actor);
        var links = new ArrayList<Links.Link>();
        if (engagement.state() == EngagementState.DRAFT) {
            links.add(link(here, "edit"));
            links.add(link(here, "publish"));
            links.add(link(here, "no-notice"));
        } else {
            links.add(Links.Link.to("/engagements/" + engagement.reference(), texts.get("planning.public")));
        }
        if (engagement.state() != EngagementState.WITHDRAWN) {
            links.add(link(here, "events"));
            links.add(link(here, "safeguards"));
        }
        if (engagement.state() == EngagementState.PUBLISHED) {
            links.add(link(here, "learned"));
            links.add(link(here, "withdraw"));
            if (engagement.procurement() == null) {
                sheet = sheet.with(Sheet.Act.of(texts.get("planning.start"), here + "/start"));
            }
        }
        if (engagement.procurement() != null) {
            var desk = DeskPages.path(engagement.procurement().value());
            links.add(Links.Link.to(desk, texts.get("planning.to-procurement")));
        }
        return DeskPages.sheet(sheet.with(new Links(links)), HOME, model);
    }

    private Links.Link link(String here, String page) {
        return Links.Link.to(here + "/" + page, texts.get("planning.engagement." + page + ".title"));
    }

    private Sheet guests(Sheet sheet, EngagementView engagement, Actor actor) {
        var guests = register.guests(engagement.id(), actor);
        if (guests.isEmpty()) return sheet;
        var head = List.of(Table.Cell.of(texts.get("planning.guest")), Table.Cell.of(texts.get("planning.supplier")));
        var rows = guests.stream()
                .map(guest -> List.of(Table.Cell.of(guest.person()), Table.Cell.of(guest.supplier())))
                .toList();
        return sheet.with(Table.of(texts.get("planning.guests"), head, rows));
    }

    private Sheet interests(Sheet sheet, UUID id, Actor actor) {
        var longer = sheet;
        var interests = register.interests(id, actor);
        if (!interests.isEmpty()) longer = longer.with(Heading.second(texts.get("planning.interests")));
        for (var interest : interests) {
            longer = longer.with(Heading.third(interest.supplier())).with(Prose.of(interest.words()));
        }
        return longer;
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        var form = EngagementForm.from(register.kept(id, actor));
        return facts(id, forms.fields("planning.engagement", form), model);
    }

    @PostMapping("/{id}/edit")
    String edit(
            @PathVariable UUID id,
            @ModelAttribute("form") EngagementForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        register.kept(id, actor);
        var facts = form.toFacts(errors);
        forms.attempt(errors, () -> engaging.revise(id, form.version(), facts, actor));
        if (errors.hasErrors()) return facts(id, forms.fields("planning.engagement", errors), model);
        return DeskPages.done(path(id), "planning.done.saved", redirect);
    }

    private String facts(UUID id, Fields fields, Model model) {
        return facts(id + "/edit", null, fields, path(id), model);
    }

    private String facts(String page, @Nullable UUID entry, Fields fields, String back, Model model) {
        var questions = new ArrayList<Component>(List.of(
                fields.hidden("version"),
                fields.input("title"),
                fields.textarea("purpose"),
                fields.textarea("process"),
                fields.date("closes"),
                fields.input("closesAt").withWidth(5),
                fields.date("tenderExpected"),
                fields.input("contact")));
        if (entry != null) questions.add(new Hidden("entry", entry.toString()));
        var title = page.equals("new") ? "planning.engagement.new.title" : "planning.engagement.edit.title";
        var ask = Ask.of(texts.get(title), HOME + "/" + page, texts.get("planning.save"))
                .withQuestions(questions)
                .withIntro(texts.get("planning.engagement.law"));
        return DeskPages.ask(ask, fields, back, model);
    }

    @GetMapping("/{id}/events")
    String event(@PathVariable UUID id, Actor actor, Model model) {
        var form = new EventForm(null, null, null, null, null);
        return event(register.kept(id, actor), forms.fields("planning.event", form), model);
    }

    @PostMapping("/{id}/events")
    String event(
            @PathVariable UUID id,
            @ModelAttribute("form") EventForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var engagement = register.kept(id, actor);
        var starts = form.check(errors);
        var places = Counted.number(errors, "places", form.places(), 100_000);
        forms.attempt(
                errors, () -> engaging.invite(id, form.title(), starts.orElseThrow(), form.place(), places, actor));
        if (errors.hasErrors()) return event(engagement, forms.fields("planning.event", errors), model);
        return DeskPages.done(path(id), "planning.done.event", redirect);
    }

    private String event(EngagementView engagement, Fields fields, Model model) {
        return ask(
                "events",
                engagement,
                fields,
                model,
                fields.input("title"),
                fields.date("starts"),
                fields.input("startsAt").withWidth(5),
                fields.input("place"),
                fields.input("places").withWidth(4));
    }

    @GetMapping("/{id}/publish")
    String publish(@PathVariable UUID id, Actor actor, Model model) {
        return publish(
                register.kept(id, actor),
                forms.fields("planning.engagement-notice", PublishedNoticeForm.empty()),
                model);
    }

    @PostMapping("/{id}/publish")
    String publish(
            @PathVariable UUID id,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var engagement = register.kept(id, actor);
        var notice = PipelineDeskController.notice(form, form.published(errors));
        forms.attempt(errors, () -> engaging.publish(id, notice, actor));
        if (errors.hasErrors()) {
            return publish(engagement, forms.fields("planning.engagement-notice", errors), model);
        }
        return DeskPages.done(path(id), "planning.done.published", redirect);
    }

    private String publish(EngagementView engagement, Fields fields, Model model) {
        return ask("publish", engagement, fields, model, PublishedNoticeForm.questions(fields));
    }

    @GetMapping("/{id}/no-notice")
    String publishWithoutNotice(@PathVariable UUID id, Actor actor, Model model) {
        return why("no-notice", register.kept(id, actor), empty(), model);
    }

    @PostMapping("/{id}/no-notice")
    String publishWithoutNotice(
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var engagement = register.kept(id, actor);
        form.check(errors, WordsForm.LONGEST);
        forms.attempt(errors, () -> engaging.publishWithoutNotice(id, form.reason(), actor));
        if (errors.hasErrors()) return why("no-notice", engagement, forms.fields("planning.why", errors), model);
        return DeskPages.done(path(id), "planning.done.published", redirect);
    }

    @GetMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Actor actor, Model model) {
        return why("withdraw", register.kept(id, actor), empty(), model);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var engagement = register.kept(id, actor);
        form.check(errors, WordsForm.LONGEST);
        forms.attempt(errors, () -> engaging.withdraw(id, form.reason(), actor));
        if (errors.hasErrors()) return why("withdraw", engagement, forms.fields("planning.why", errors), model);
        return DeskPages.done(path(id), "planning.done.withdrawn", redirect);
    }

    private Fields empty() {
        return forms.fields("planning.why", new ReasonForm(null));
    }

    private String why(String page, EngagementView engagement, Fields fields, Model model) {
        return ask(page, engagement, fields, model, fields.textarea("reason"));
    }

    @GetMapping("/{id}/safeguards")
    String safeguard(@PathVariable UUID id, Actor actor, Model model) {
        return words(
                "safeguards", register.kept(id, actor), forms.fields("planning.safeguard", new WordsForm(null)), model);
    }

    @PostMapping("/{id}/safeguards")
    String safeguard(
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var engagement = register.kept(id, actor);
        form.check(errors);
        forms.attempt(errors, () -> engaging.safeguard(id, form.words(), actor));
        if (errors.hasErrors()) {
            return words("safeguards", engagement, forms.fields("planning.safeguard", errors), model);
        }
        return DeskPages.done(path(id), "planning.done.saved", redirect);
    }

    @GetMapping("/{id}/learned")
    String learned(@PathVariable UUID id, Actor actor, Model model) {
        var engagement = register.kept(id, actor);
        var form = new WordsForm(engagement.learned());
        return words("learned", engagement, forms.fields("planning.learned", form), model);
    }

    @PostMapping("/{id}/learned")
    String learned(
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var engagement = register.kept(id, actor);
        form.check(errors);
        forms.attempt(errors, () -> engaging.learn(id, form.words(), actor));
        if (errors.hasErrors()) return words("learned", engagement, forms.fields("planning.learned", errors), model);
        return DeskPages.done(path(id), "planning.done.learned", redirect);
    }

    private String words(String page, EngagementView engagement, Fields fields, Model model) {
        return ask(page, engagement, fields, model, fields.textarea("words"));
    }

    private String ask(String page, EngagementView engagement, Fields fields, Model model, Component... questions) {
        var here = path(engagement.id());
        var ask = Ask.of(
                        texts.get("planning.engagement." + page + ".title"),
                        here + "/" + page,
                        texts.get("planning.engagement." + page + ".button"),
                        questions)
                .withCaption(engagement.facts().title())
                .withIntro(texts.get("planning.engagement." + page + ".intro"));
        return DeskPages.ask(ask, fields, here, model);
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        var procurement = engaging.start(id, actor);
        return DeskPages.done(DeskPages.path(procurement.value()), "planning.done.started", redirect);
    }

    private static String path(UUID id) {
        return PlanningPages.desk(id);
    }
}
