package org.commonlot.marketplace.web.procurement;

import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementStep;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Texts;
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

/** From a finished draft to publication, or back. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}")
class ReviewController {

    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    ReviewController(Procuring procuring, ProcurementCatalogue catalogue, Forms forms, Texts texts) {
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    @PostMapping("/send-for-review")
    String sendForReview(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        procuring.sendForReview(new ProcurementId(id), actor);
        return done(id, "procurement.done.sent", redirect);
    }

    @PostMapping("/approve")
    String approve(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        procuring.approve(new ProcurementId(id), actor);
        return done(id, "procurement.done.approved", redirect);
    }

    @PostMapping("/publish")
    String publish(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        procuring.publish(new ProcurementId(id), actor);
        return done(id, "procurement.done.published", redirect);
    }

    @GetMapping("/notice")
    String notice(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireMay(new ProcurementId(id), ProcurementStep.FILE_NOTICE, actor);
        return notice(id, forms.fields("procurement.notice", new NoticeForm(null, null, null)), actor, model);
    }

    @PostMapping("/notice")
    String notice(
            @PathVariable UUID id,
            @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.published(errors)
                .ifPresent(at -> forms.attempt(
                        errors, () -> procuring.fileNotice(new ProcurementId(id), form.noticeNumber(), at, actor)));
        return errors.hasErrors()
                ? notice(id, forms.fields("procurement.notice", errors), actor, model)
                : done(id, "procurement.done.notice", redirect);
    }

    private String notice(UUID id, Fields fields, Actor actor, Model model) {
        return ask(
                id,
                "notice",
                fields,
                actor,
                model,
                fields.input("noticeNumber").withWidth(20),
                fields.date("publishedAt"),
                fields.input("publishedTime").withWidth(5));
    }

    @GetMapping("/return")
    String sendBack(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireMay(new ProcurementId(id), ProcurementStep.RETURN_TO_AUTHOR, actor);
        return reason(id, "return", forms.fields("procurement.return", new ReasonForm(null)), actor, model);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, 2_000);
        forms.attempt(errors, () -> procuring.returnToAuthor(new ProcurementId(id), form.reason(), actor));
        return errors.hasErrors()
                ? reason(id, "return", forms.fields("procurement.return", errors), actor, model)
                : done(id, "procurement.done.returned", redirect);
    }

    @GetMapping("/withdraw")
    String withdraw(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireMay(new ProcurementId(id), ProcurementStep.WITHDRAW, actor);
        return reason(id, "withdraw", forms.fields("procurement.withdraw", new ReasonForm(null)), actor, model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, 2_000);
        forms.attempt(errors, () -> procuring.withdraw(new ProcurementId(id), form.reason(), actor));
        return errors.hasErrors()
                ? reason(id, "withdraw", forms.fields("procurement.withdraw", errors), actor, model)
                : done(id, "procurement.done.withdrawn", redirect);
    }

    private String reason(UUID id, String act, Fields fields, Actor actor, Model model) {
        return ask(id, act, fields, actor, model, fields.textarea("reason"));
    }

    private String ask(UUID id, String act, Fields fields, Actor actor, Model model, Component... questions) {
        var details = catalogue.details(new ProcurementId(id), actor);
        var desk = "/desk/procurements/" + id;
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get(words(details, act) + ".title"),
                                desk + "/" + act,
                                texts.get("procurement." + act + ".button"),
                                questions)
                        .withCaption(details.opportunity().title())
                        .withIntro(texts.get(words(details, act) + ".intro")));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(desk));
        return Ask.VIEW;
    }

    private static String words(ProcurementDetails details, String act) {
        return act.equals("notice") ? AnnouncingWords.key(details, act) : "procurement." + act;
    }

    private static String done(UUID id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", key);
        return "redirect:/desk/procurements/" + id;
    }
}
