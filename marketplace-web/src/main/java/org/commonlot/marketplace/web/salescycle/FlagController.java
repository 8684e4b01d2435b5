package org.commonlot.marketplace.web.salescycle;

import java.util.Locale;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.salescycle.FlagAnswering;
import org.commonlot.marketplace.salescycle.FlagAnswering.Raised;
import org.commonlot.marketplace.salescycle.RedFlag;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The author answers a red flag. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/flags/{flag}")
class FlagController {

    private static final String FORM = "salescycle.flags.answer";

    private final FlagAnswering answering;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    FlagController(FlagAnswering answering, ProcurementCatalogue catalogue, Forms forms, Texts texts) {
        this.answering = answering;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    static String path(ProcurementDetails details, Raised raised) {
        return DeskPages.path(details) + "/flags/" + code(raised.flag().kind()) + "?flaggedLot=" + raised.lot()
                + "&flaggedBuyer=" + raised.authority();
    }

    private static String code(RedFlag.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @GetMapping
    String ask(
            @PathVariable UUID id,
            @PathVariable String flag,
            @RequestParam(defaultValue = "") String flaggedLot,
            @RequestParam(defaultValue = "") String flaggedBuyer,
            Actor actor,
            Model model) {
        var details = catalogue.details(new ProcurementId(id), actor);
        var raised = raised(details, flag, flaggedLot, flaggedBuyer, actor);
        var known = raised.flag().answer();
        var fields = forms.fields(FORM, new FlagForm(known == null ? null : known.words()));
        return ask(details, raised, fields, model);
    }

    @PostMapping
    String answer(
            @PathVariable UUID id,
            @PathVariable String flag,
            @RequestParam(defaultValue = "") String flaggedLot,
            @RequestParam(defaultValue = "") String flaggedBuyer,
            @ModelAttribute("form") FlagForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = catalogue.details(new ProcurementId(id), actor);
        var raised = raised(details, flag, flaggedLot, flaggedBuyer, actor);
        form.check(errors);
        forms.attempt(
                errors,
                () -> answering.answer(
                        details.id(),
                        raised.lot(),
                        raised.authority(),
                        raised.flag().kind(),
                        form.words(),
                        actor));
        if (errors.hasErrors()) return ask(details, raised, forms.fields(FORM, errors), model);
        return DeskPages.done(DeskPages.path(id), "salescycle.flags.done", redirect);
    }

    /** That of the first lot and the lead, unless it is said which. */
    private Raised raised(ProcurementDetails details, String flag, String lot, String authority, Actor actor) {
        return answering.flags(details.id(), actor).stream()
                .filter(raised -> code(raised.flag().kind()).equals(flag))
                .filter(raised -> lot.isEmpty() || raised.lot().toString().equals(lot))
                .filter(raised ->
                        authority.isEmpty() || raised.authority().toString().equals(authority))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String ask(ProcurementDetails details, Raised raised, Fields fields, Model model) {
        var flag = raised.flag();
        var ask = Ask.of(
                        texts.get("salescycle.flags.answer.title"),
                        path(details, raised),
                        texts.get("salescycle.flags.answer.button"),
                        fields.textarea("words"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("salescycle.flag." + flag.kind(), flag.evidence()))
                .withIntro(texts.get("salescycle.flags.answer.intro"));
        return DeskPages.ask(ask, fields, DeskPages.path(details), model);
    }
}
