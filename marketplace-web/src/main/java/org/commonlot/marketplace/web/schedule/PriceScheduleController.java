package org.commonlot.marketplace.web.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.schedule.SchedulePlan;
import org.commonlot.marketplace.schedule.Scheduling;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Hidden;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What bids price: set by the author of a draft, from its own needs or from what several authorities are committed to. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/price-schedule")
class PriceScheduleController {

    private final Scheduling scheduling;
    private final Forms forms;
    private final Texts texts;

    PriceScheduleController(Scheduling scheduling, Forms forms, Texts texts) {
        this.scheduling = scheduling;
        this.forms = forms;
        this.texts = texts;
    }

    @ForBuyers
    @GetMapping
    String own(@PathVariable UUID id, Actor actor, Model model) {
        var draft = draft(id, actor);
        if (!draft.alone()) return "redirect:" + path(draft) + "/demand";
        var lots = lots(draft);
        var rows = draft.plan().own().stream()
                .map(own -> String.join(
                        "; ",
                        Stream.concat(
                                        lots.size() > 1
                                                ? Stream.of(String.valueOf(lots.indexOf(own.lot()) + 1))
                                                : Stream.empty(),
                                        Stream.of(own.item(), own.unit(), plain(own.quantity())))
                                .toList()))
                .collect(Collectors.joining("\n"));
        var form = new OwnNeedsForm(draft.details().version(), rows, tiers(draft.plan()));
        return own(draft, forms.fields("schedule.draft", form), model);
    }

    @ForBuyers
    @PostMapping
    String own(
            @PathVariable UUID id,
            @ModelAttribute("form") OwnNeedsForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var draft = draft(id, actor);
        if (!draft.alone()) throw new NotFound();
        form.check(errors);
        forms.attempt(
                errors,
                () -> scheduling.set(
                        draft.details().id(),
                        form.version(),
                        new SchedulePlan(
                                List.of(),
                                SchedulePlan.needs(form.own(), lots(draft)),
                                SchedulePlan.tiers(form.tiers())),
                        actor));
        return errors.hasErrors()
                ? own(draft, forms.fields("schedule.draft", errors), model)
                : "redirect:" + DeskPages.path(id);
    }

    private String own(Scheduling.Draft draft, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("schedule.title"),
                        path(draft),
                        texts.get("procurement.save"),
                        fields.textarea("own").withRows(6),
                        fields.textarea("tiers").withRows(4),
                        fields.hidden("version"))
                .withCaption(draft.details().opportunity().title())
                .withIntro(texts.get("schedule.intro"));
        if (draft.details().lots().size() > 1) ask = ask.withIntro(texts.get("schedule.own.lots"));
        return DeskPages.ask(ask, fields, DeskPages.path(draft.details()), model);
    }

    @ForBuyers
    @GetMapping("/demand")
    String shared(@PathVariable UUID id, Actor actor, Model model) {
        var draft = draft(id, actor);
        if (draft.alone()) return "redirect:" + path(draft);
        var rows = draft.lines().stream().map(SharedNeedsForm.Row::from).toList();
        var form = new SharedNeedsForm(draft.details().version(), rows, tiers(draft.plan()));
        return shared(draft, form, forms.fields("schedule.draft", form), model);
    }

    @ForBuyers
    @PostMapping("/demand")
    String shared(
            @PathVariable UUID id,
            @ModelAttribute("form") SharedNeedsForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var draft = draft(id, actor);
        if (draft.alone()) throw new NotFound();
        form.placed(errors)
                .ifPresent(placed -> forms.attempt(
                        errors,
                        () -> scheduling.set(
                                draft.details().id(),
                                form.version(),
                                new SchedulePlan(placed, List.of(), SchedulePlan.tiers(form.tiers())),
                                actor)));
        return errors.hasErrors()
                ? shared(draft, form, forms.fields("schedule.draft", errors), model)
                : "redirect:" + DeskPages.path(id);
    }

    private String shared(Scheduling.Draft draft, SharedNeedsForm form, Fields fields, Model model) {
        var questions = new ArrayList<Component>();
        for (int i = 0; i < form.lines().size(); i++) {
            var row = "lines[" + i + "]";
            var id = form.lines().get(i).line();
            var line = draft.lines().stream()
                    .filter(known -> known.demand().id().toString().equals(id))
                    .findFirst();
            line.ifPresent(known -> questions.add(Heading.second(heading(known))));
            questions.add(fields.input(row + ".item"));
            questions.add(lot(draft.details(), fields, row + ".lot"));
            questions.add(fields.hidden(row + ".line"));
        }
        questions.add(fields.textarea("tiers").withRows(4));
        questions.add(fields.hidden("version"));
        var ask = Ask.of(texts.get("schedule.title"), path(draft) + "/demand", texts.get("procurement.save"))
                .withQuestions(questions)
                .withCaption(draft.details().opportunity().title())
                .withIntro(texts.get("schedule.intro"))
                .withIntro(texts.get("schedule.shared.intro"));
        return DeskPages.ask(ask, fields, DeskPages.path(draft.details()), model);
    }

    private String heading(Scheduling.Line line) {
        var demand = line.demand().demand();
        var quantity = demand.quantity();
        var authority = line.demand().authorityName();
        if (quantity == null) return texts.get("schedule.line.whole", authority, demand.title());
        return texts.get(
                "schedule.line",
                authority,
                demand.title(),
                Wording.number(quantity),
                demand.unit() == null ? "" : demand.unit());
    }

    private Component lot(ProcurementDetails details, Fields fields, String field) {
        if (details.lots().size() == 1) {
            return new Hidden(field, details.lots().getFirst().id().value().toString());
        }
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of("", texts.get("schedule.lot.none")));
        for (var lot : details.lots()) {
            options.add(
                    Select.Option.of(lot.id().value().toString(), texts.get("desk.lot", lot.number(), lot.title())));
        }
        return fields.select(field, options);
    }

    private Scheduling.Draft draft(UUID id, Actor actor) {
        return scheduling.draft(new ProcurementId(id), actor);
    }

    private static List<LotId> lots(Scheduling.Draft draft) {
        return draft.details().lots().stream().map(LotView::id).toList();
    }

    private static String tiers(SchedulePlan plan) {
        return plan.tiers().entrySet().stream()
                .map(tiers -> tiers.getKey() + "; "
                        + tiers.getValue().stream()
                                .map(PriceScheduleController::plain)
                                .collect(Collectors.joining("; ")))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String path(Scheduling.Draft draft) {
        return DeskPages.path(draft.details()) + "/price-schedule";
    }
}
