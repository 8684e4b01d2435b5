package org.commonlot.marketplace.web.planning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.EngagementView;
import org.commonlot.marketplace.planning.Engaging;
import org.commonlot.marketplace.planning.EventView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBidWriters;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody reads what councils ask the market; suppliers come to meetings and say that they are interested. */
@Controller
class EngagementsController {

    private static final String HOME = "/engagements";

    private final EngagementRegister register;
    private final Engaging engaging;
    private final PlanningPages pages;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    EngagementsController(
            EngagementRegister register,
            Engaging engaging,
            PlanningPages pages,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.engaging = engaging;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping(HOME)
    String all(Model model) {
        var open = register.open();
        var sheet =
                Sheet.of(texts.get("planning.engagements")).with(new Paragraph(texts.get("planning.engagements.lead")));
        model.addAttribute(
                "sheet",
                open.isEmpty()
                        ? sheet.with(new Paragraph(texts.get("planning.engagements.none")))
                        : sheet.with(table(open)));
        model.addAttribute("back", BackLink.to("/pipeline"));
        return Sheet.VIEW;
    }

    private Table table(List<EngagementView> open) {
        var head = List.of(
                Table.Cell.of(texts.get("planning.title")),
                Table.Cell.of(texts.get("planning.authority")),
                Table.Cell.of(texts.get("planning.closes")));
        var rows = open.stream()
                .map(one -> List.of(
                        Table.Cell.of(Html.link(
                                HOME + "/" + one.reference(), one.facts().title())),
                        Table.Cell.of(one.authorityName()),
                        Table.Cell.of(Wording.moment(one.facts().closes()))))
                .toList();
        return Table.of(texts.get("planning.engagements"), head, rows).withHiddenCaption();
    }

    @OpenToAll
    @GetMapping(HOME + "/{reference}")
    String one(@PathVariable String reference, Optional<Actor> actor, Model model) {
        var engagement = register.byReference(reference);
        boolean open = engagement.openAt(clock.instant());
        boolean supplier = actor.flatMap(Actor::bidsFor).isPresent();
        var sheet = pages.open(engagement, texts.get("planning.engagement.caption", reference));
        if (!engagement.events().isEmpty()) sheet = sheet.with(Heading.second(texts.get("planning.events")));
        for (var event : engagement.events()) {
            sheet = sheet.with(Heading.third(event.title())).with(pages.event(event));
            if (open && supplier) sheet = place(sheet, reference, event, actor.orElseThrow());
        }
        if (!open) {
            sheet = sheet.with(InsetText.of(texts.get("planning.engagement.over")));
        } else if (supplier) {
            var said = register.wordsOf(engagement.id(), actor.orElseThrow()).isPresent();
            sheet = sheet.with(Links.of(Links.Link.to(
                    HOME + "/" + reference + "/interest",
                    texts.get(said ? "planning.interest.change" : "planning.interest.title"))));
        } else {
            sheet = sheet.with(Links.of(Links.Link.to("/sign-in", texts.get("planning.interest.sign-in"))));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(HOME));
        return Sheet.VIEW;
    }

    private Sheet place(Sheet sheet, String reference, EventView event, Actor actor) {
        var here = HOME + "/" + reference + "/events/" + event.id();
        if (register.sits(event.id(), actor)) {
            return sheet.with(Sheet.Act.secondary(texts.get("planning.event.leave", event.title()), here + "/leave"));
        }
        if (event.full() || !event.starts().isAfter(clock.instant())) return sheet;
        return sheet.with(Sheet.Act.secondary(texts.get("planning.event.join", event.title()), here + "/join"));
    }

    @ForBidWriters
    @PostMapping(HOME + "/{reference}/events/{event}/join")
    String join(@PathVariable String reference, @PathVariable UUID event, Actor actor, RedirectAttributes redirect) {
        engaging.signUp(reference, event, actor);
        return DeskPages.done(HOME + "/" + reference, "planning.done.join", redirect);
    }

    @ForBidWriters
    @PostMapping(HOME + "/{reference}/events/{event}/leave")
    String leave(@PathVariable String reference, @PathVariable UUID event, Actor actor, RedirectAttributes redirect) {
        engaging.leave(reference, event, actor);
        return DeskPages.done(HOME + "/" + reference, "planning.done.leave", redirect);
    }

    @ForBidWriters
    @GetMapping(HOME + "/{reference}/interest")
    String interest(@PathVariable String reference, Actor actor, Model model) {
        var engagement = register.byReference(reference);
        var form = new WordsForm(register.wordsOf(engagement.id(), actor).orElse(null));
        return interest(engagement, forms.fields("planning.interest", form), model);
    }

    @ForBidWriters
    @PostMapping(HOME + "/{reference}/interest")
    String interest(
            @PathVariable String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        forms.attempt(errors, () -> engaging.interested(reference, form.words(), actor));
        if (errors.hasErrors()) {
            return interest(register.byReference(reference), forms.fields("planning.interest", errors), model);
        }
        return DeskPages.done(HOME + "/" + reference, "planning.done.interest", redirect);
    }

    private String interest(EngagementView engagement, Fields fields, Model model) {
        var page = HOME + "/" + engagement.reference();
        var ask = Ask.of(
                        texts.get("planning.interest.title"),
                        page + "/interest",
                        texts.get("planning.interest.button"),
                        fields.textarea("words"))
                .withCaption(engagement.facts().title())
                .withIntro(texts.get("planning.interest.intro"));
        return DeskPages.ask(ask, fields, page, model);
    }
}
