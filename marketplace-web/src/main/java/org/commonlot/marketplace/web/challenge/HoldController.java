package org.commonlot.marketplace.web.challenge;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.challenge.HoldDesk;
import org.commonlot.marketplace.challenge.HoldEnding;
import org.commonlot.marketplace.challenge.HoldId;
import org.commonlot.marketplace.challenge.HoldKind;
import org.commonlot.marketplace.challenge.HoldStep;
import org.commonlot.marketplace.challenge.HoldView;
import org.commonlot.marketplace.challenge.Holding;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
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

/** Proceedings and complaints that keep an award waiting, and how they end. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/holds")
class HoldController {

    private final Holding holding;
    private final HoldDesk holds;
    private final HoldParts parts;
    private final Forms forms;
    private final Texts texts;

    HoldController(Holding holding, HoldDesk holds, HoldParts parts, Forms forms, Texts texts) {
        this.holding = holding;
        this.holds = holds;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/new")
    String begin(DeskLot lot, Actor actor, Model model) {
        holding.requireBeginnable(lot.id(), actor);
        return begin(lot, forms.fields("challenge.hold", HoldForm.empty()), model);
    }

    @PostMapping("/new")
    String begin(
            DeskLot lot,
            @ModelAttribute("form") HoldForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.toNotified(errors)
                .ifPresent(notified -> forms.attempt(errors, () -> holding.begin(lot.id(), notified, actor)));
        return errors.hasErrors()
                ? begin(lot, forms.fields("challenge.hold", errors), model)
                : DeskPages.done(lot.desk(), "challenge.done.begun", redirect);
    }

    private String begin(DeskLot lot, Fields fields, Model model) {
        return ask(
                lot,
                "challenge.hold",
                lot.desk(),
                path(lot) + "/new",
                fields,
                model,
                fields.radios("kind", List.of(HoldKind.values())),
                fields.date("notifiedAt"),
                fields.input("notifiedTime").withWidth(5),
                fields.input("who"),
                fields.textarea("facts"));
    }

    @GetMapping("/{hold}")
    String one(DeskLot lot, @PathVariable UUID hold, Actor actor, Model model) {
        var view = view(lot, hold, actor);
        var here = path(lot, view);
        var sheet = Sheet.of(parts.title(view)).withCaption(lot.caption()).with(parts.facts(view));
        if (lot.mine(Duty.AUTHOR) && HoldStep.RECORD_END.possible(view.kind(), view.state())) {
            sheet = sheet.with(Links.of(Links.Link.to(here + "/end", texts.get("challenge.end.title"))));
        }
        boolean either = lot.mine(Duty.AUTHOR) || lot.mine(Duty.APPROVER);
        if (either && HoldStep.RELEASE.possible(view.kind(), view.state())) {
            sheet = sheet.with(Links.of(Links.Link.to(here + "/release", texts.get("challenge.release.title"))));
        }
        if (lot.mine(Duty.APPROVER) && HoldStep.CONFIRM_END.possible(view.kind(), view.state())) {
            sheet = sheet.with(Sheet.Act.of(texts.get("challenge.confirm"), here + "/confirm"))
                    .with(Sheet.Act.secondary(texts.get("challenge.return"), here + "/return"));
        }
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    @GetMapping("/{hold}/end")
    String end(DeskLot lot, @PathVariable UUID hold, Actor actor, Model model) {
        holding.requireMay(new HoldId(hold), HoldStep.RECORD_END, actor);
        return end(lot, view(lot, hold, actor), forms.fields("challenge.end", HoldEndForm.empty()), model);
    }

    @PostMapping("/{hold}/end")
    String end(
            DeskLot lot,
            @PathVariable UUID hold,
            @ModelAttribute("form") HoldEndForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = view(lot, hold, actor);
        form.check(errors)
                .ifPresent(day -> forms.attempt(
                        errors,
                        () -> holding.recordEnd(view.id(), form.ending().orElseThrow(), day, form.reason(), actor)));
        return errors.hasErrors()
                ? end(lot, view, forms.fields("challenge.end", errors), model)
                : DeskPages.done(path(lot, view), "challenge.done.end", redirect);
    }

    private String end(DeskLot lot, HoldView hold, Fields fields, Model model) {
        return ask(
                lot,
                "challenge.end",
                path(lot, hold),
                path(lot, hold) + "/end",
                fields,
                model,
                fields.radios("how", List.of(HoldEnding.ORDER, HoldEnding.DISPOSED)),
                fields.date("day"),
                fields.textarea("reason"));
    }

    @PostMapping("/{hold}/confirm")
    String confirm(DeskLot lot, @PathVariable UUID hold, Actor actor, RedirectAttributes redirect) {
        var view = view(lot, hold, actor);
        holding.confirmEnd(view.id(), actor);
        return DeskPages.done(path(lot, view), "challenge.done.ended", redirect);
    }

    @PostMapping("/{hold}/return")
    String sendBack(DeskLot lot, @PathVariable UUID hold, Actor actor, RedirectAttributes redirect) {
        var view = view(lot, hold, actor);
        holding.returnEnd(view.id(), actor);
        return DeskPages.done(path(lot, view), "challenge.done.returned", redirect);
    }

    @GetMapping("/{hold}/release")
    String release(DeskLot lot, @PathVariable UUID hold, Actor actor, Model model) {
        holding.requireMay(new HoldId(hold), HoldStep.RELEASE, actor);
        var fields = forms.fields("challenge.release", new ReasonForm(null));
        return release(lot, view(lot, hold, actor), fields, model);
    }

    @PostMapping("/{hold}/release")
    String release(
            DeskLot lot,
            @PathVariable UUID hold,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = view(lot, hold, actor);
        form.check(errors, 4_000);
        forms.attempt(errors, () -> holding.release(view.id(), form.reason(), actor));
        return errors.hasErrors()
                ? release(lot, view, forms.fields("challenge.release", errors), model)
                : DeskPages.done(path(lot, view), "challenge.done.ended", redirect);
    }

    private String release(DeskLot lot, HoldView hold, Fields fields, Model model) {
        return ask(
                lot,
                "challenge.release",
                path(lot, hold),
                path(lot, hold) + "/release",
                fields,
                model,
                fields.textarea("reason"));
    }

    private String ask(
            DeskLot lot, String words, String back, String action, Fields fields, Model model, Component... questions) {
        var ask = Ask.of(texts.get(words + ".title"), action, texts.get(words + ".button"), questions)
                .withCaption(lot.caption())
                .withIntro(texts.get(words + ".intro"));
        return DeskPages.ask(ask, fields, back, model);
    }

    private HoldView view(DeskLot lot, UUID hold, Actor actor) {
        return holds.hold(lot.id(), new HoldId(hold), actor);
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/holds";
    }

    private static String path(DeskLot lot, HoldView hold) {
        return path(lot) + "/" + hold.id().value();
    }
}
