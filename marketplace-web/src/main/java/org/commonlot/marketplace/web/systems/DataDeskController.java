package org.commonlot.marketplace.web.systems;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.systems.DataForm;
import org.commonlot.marketplace.systems.DataQuality;
import org.commonlot.marketplace.systems.DataRegister;
import org.commonlot.marketplace.systems.DatasetAnswer;
import org.commonlot.marketplace.systems.KeepingData;
import org.commonlot.marketplace.systems.Known;
import org.commonlot.marketplace.systems.RequestView;
import org.commonlot.marketplace.systems.Sharing;
import org.commonlot.marketplace.systems.SystemsRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
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

/** An authority's people say what data it holds, and answer who asks for it. */
@Controller
@ForAuthorityStaff
class DataDeskController {

    private static final String HOME = SystemsPages.DATA;

    private final DataRegister register;
    private final KeepingData keeping;
    private final SystemsPages pages;
    private final Forms forms;
    private final Texts texts;

    DataDeskController(DataRegister register, KeepingData keeping, SystemsPages pages, Forms forms, Texts texts) {
        this.register = register;
        this.keeping = keeping;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(HOME)
    String list(Actor actor, Model model) {
        var held = register.own(actor);
        var asked = register.asked(actor);
        var sheet = Sheet.of(texts.get("systems.data.title")).with(new Paragraph(texts.get("systems.data.lead")));
        if (actor.may(Right.KEEP_SYSTEMS)) {
            sheet = sheet.with(Button.link(texts.get("systems.holding.new.title"), HOME + "/new"));
        }
        sheet = sheet.with(
                held.isEmpty()
                        ? new Paragraph(texts.get("systems.holdings.none"))
                        : pages.holdings(held, actor.may(Right.KEEP_SYSTEMS)));
        sheet = sheet.with(Heading.second(texts.get("systems.requests")));
        sheet = sheet.with(asked.isEmpty() ? new Paragraph(texts.get("systems.requests.none")) : pages.asked(asked));
        return DeskPages.sheet(sheet, "/desk", model);
    }

    @GetMapping(HOME + "/new")
    String add(Actor actor, Model model) {
        keeps(actor);
        return ask("new", HOME + "/new", forms.fields("systems.holding", HoldingForm.empty()), model);
    }

    @PostMapping(HOME + "/new")
    String add(
            @ModelAttribute("form") HoldingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        keeps(actor);
        var facts = form.toFacts(errors);
        var added = new AtomicReference<UUID>();
        forms.attempt(errors, () -> added.set(keeping.add(facts, actor)));
        if (added.get() == null) return ask("new", HOME + "/new", forms.fields("systems.holding", errors), model);
        return DeskPages.done(HOME, "systems.done.held", redirect);
    }

    private static void keeps(Actor actor) {
        if (!actor.may(Right.KEEP_SYSTEMS)) throw new NotFound();
    }

    @GetMapping(HOME + "/{holding}/edit")
    String edit(@PathVariable UUID holding, Actor actor, Model model) {
        var view = register.kept(holding, actor);
        return ask("edit", path(holding) + "/edit", forms.fields("systems.holding", HoldingForm.from(view)), model);
    }

    @PostMapping(HOME + "/{holding}/edit")
    String edit(
            @PathVariable UUID holding,
            @ModelAttribute("form") HoldingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        register.kept(holding, actor);
        var facts = form.toFacts(errors);
        forms.attempt(errors, () -> keeping.revise(holding, form.version(), facts, actor));
        if (errors.hasErrors()) {
            return ask("edit", path(holding) + "/edit", forms.fields("systems.holding", errors), model);
        }
        return DeskPages.done(HOME, "systems.done.saved", redirect);
    }

    private String ask(String key, String action, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("systems.holding." + key + ".title"),
                        action,
                        texts.get("systems.save"),
                        fields.hidden("version"),
                        fields.input("title"),
                        fields.textarea("description"),
                        fields.input("keeper"),
                        fields.radios("dataForm", Picked.names(DataForm.class)),
                        fields.radios("quality", Picked.names(DataQuality.class)),
                        fields.input("licence"),
                        fields.radios("sharing", Picked.names(Sharing.class)),
                        fields.radios("personalData", Picked.names(Known.class)).inline(),
                        fields.input("link"))
                .withIntro(texts.get("systems.holding.intro"));
        return DeskPages.ask(ask, fields, HOME, model);
    }

    @PostMapping(HOME + "/{holding}/withdraw")
    String withdraw(@PathVariable UUID holding, Actor actor, RedirectAttributes redirect) {
        keeping.withdraw(holding, actor);
        return DeskPages.done(HOME, "systems.done.withdrawn", redirect);
    }

    @GetMapping(HOME + "/requests/{request}")
    String request(@PathVariable UUID request, Actor actor, Model model) {
        var view = register.request(request, actor);
        if (view.answer() != null || !SystemsRegister.mayKeep(view.authority(), actor)) return shown(view, model);
        return answer(view, forms.fields("systems.answer", AnswerForm.empty()), model);
    }

    private String shown(RequestView view, Model model) {
        var sheet = Sheet.of(view.title())
                .with(new Paragraph(view.purpose()))
                .with(new Paragraph(texts.get("systems.request.due", Wording.day(view.dueOn()))));
        if (view.answer() != null) sheet = sheet.with(pages.answered(List.of(view)));
        return DeskPages.sheet(sheet, HOME, model);
    }

    @PostMapping(HOME + "/requests/{request}")
    String answer(
            @PathVariable UUID request,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = register.request(request, actor);
        if (!SystemsRegister.mayKeep(view.authority(), actor)) throw new NotFound();
        var answer = form.toAnswer(errors);
        forms.attempt(errors, () -> keeping.answer(request, answer, actor));
        if (errors.hasErrors()) return answer(view, forms.fields("systems.answer", errors), model);
        return DeskPages.done(HOME, "systems.done.answered", redirect);
    }

    private String answer(RequestView view, Fields fields, Model model) {
        var ask = Ask.of(
                        view.title(),
                        SystemsPages.request(view.id()),
                        texts.get("systems.answer.button"),
                        fields.radios("kind", Picked.names(DatasetAnswer.Kind.class)),
                        fields.textarea("words"),
                        fields.input("link"),
                        fields.date("plannedFor"))
                .withCaption(texts.get("systems.request"))
                .withIntro(view.purpose())
                .withIntro(texts.get("systems.request.due", Wording.day(view.dueOn())));
        return DeskPages.ask(ask, fields, HOME, model);
    }

    private static String path(UUID holding) {
        return HOME + "/" + holding;
    }
}
