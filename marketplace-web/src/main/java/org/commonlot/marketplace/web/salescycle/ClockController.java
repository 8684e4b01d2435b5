package org.commonlot.marketplace.web.salescycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.salescycle.Stage;
import org.commonlot.marketplace.salescycle.Timekeeping;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
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

/** The author says when a stage was reached that the marketplace doesn't see. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/clock/{stage}")
class ClockController {

    private static final String FORM = "salescycle.clock";

    private final Timekeeping timekeeping;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    ClockController(Timekeeping timekeeping, ProcurementCatalogue catalogue, Forms forms, Texts texts) {
        this.timekeeping = timekeeping;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    /** @param lot and {@code authority}: whose contract it is, where it is a stage of one */
    static String path(
            ProcurementDetails details, Stage stage, @Nullable LotId lot, @Nullable OrganisationId authority) {
        var path = DeskPages.path(details) + "/clock/" + code(stage);
        return lot == null || authority == null
                ? path
                : path + "?lot=" + lot.value() + "&authority=" + authority.value();
    }

    private static String code(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stage stage(String code) {
        return Arrays.stream(Stage.values())
                .filter(stage -> code(stage).equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping
    String ask(
            @PathVariable UUID id,
            @PathVariable String stage,
            @ModelAttribute("form") DayForm form,
            Actor actor,
            Model model) {
        var details = catalogue.details(new ProcurementId(id), actor);
        var what = stage(stage);
        timekeeping.requireSayable(details.id(), what, actor);
        var share = share(what, details, form);
        var known = timekeeping
                .days(details.id(), share.lot(), share.buyer(), actor)
                .get(what);
        var fields = forms.fields(FORM, form.on(known == null ? null : known.day()));
        return ask(details, what, fields, model);
    }

    @PostMapping
    String say(
            @PathVariable UUID id,
            @PathVariable String stage,
            @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = catalogue.details(new ProcurementId(id), actor);
        var what = stage(stage);
        timekeeping.requireSayable(details.id(), what, actor);
        var share = share(what, details, form);
        form.date(errors)
                .ifPresent(day -> forms.attempt(
                        errors, () -> timekeeping.say(details.id(), what, share.lot(), share.buyer(), day, actor)));
        return errors.hasErrors()
                ? ask(details, what, forms.fields(FORM, errors), model)
                : DeskPages.done(DeskPages.path(id), "salescycle.clock.done", redirect);
    }

    /** Of which contract it is a stage, if of one. */
    private record Share(@Nullable LotId lot, @Nullable OrganisationId buyer) {}

    /** The lead's contract for the first lot, unless it is said which. */
    private static Share share(Stage stage, ProcurementDetails details, DayForm form) {
        if (stage.scope() != Stage.Scope.CONTRACT) return new Share(null, null);
        var lot = id(form.lot());
        var authority = id(form.authority());
        var which = details.lots().stream()
                .filter(one -> lot == null || one.id().value().equals(lot))
                .findFirst()
                .orElseThrow(NotFound::new);
        var whose = details.opportunity().buyers().stream()
                .filter(buyer -> authority == null ? buyer.lead() : buyer.id().equals(authority))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Share(which.id(), new OrganisationId(whose.id()));
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private String ask(ProcurementDetails details, Stage stage, Fields fields, Model model) {
        var action = path(details, stage, null, null);
        var ask = Ask.of(
                        texts.of("salescycle.clock.title", stage),
                        action,
                        texts.get("salescycle.clock.button"),
                        fields.date("day"),
                        fields.hidden("lot"),
                        fields.hidden("authority"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("salescycle.clock.intro"));
        return DeskPages.ask(ask, fields, DeskPages.path(details), model);
    }
}
