package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.identity.AccountView;
import org.commonlot.marketplace.identity.Identities;
import org.commonlot.marketplace.identity.SecondFactor;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second factor of one's account: set up, with recovery codes, and taken away. */
@Controller
@LocalIdentity
@SignedIn
class FactorController {

    static final String PATH = "/account/factor";

    private static final String PAGE = "security/factor";
    private static final MediaType SVG = new MediaType("image", "svg+xml");

    private final SecondFactor factor;
    private final Identities identities;
    private final People people;
    private final SigningIn signingIn;
    private final Wanted wanted;
    private final Tries tries;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    FactorController(
            SecondFactor factor,
            Identities identities,
            People people,
            SigningIn signingIn,
            Wanted wanted,
            Tries tries,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.factor = factor;
        this.identities = identities;
        this.people = people;
        this.signingIn = signingIn;
        this.wanted = wanted;
        this.tries = tries;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @WithoutFactor
    @GetMapping(PATH)
    String page(Actor actor, Model model) {
        var account = identities.of(actor.person());
        return account.hasFactor()
                ? enrolled(account, actor, model)
                : offer(actor, forms.fields(CodePages.WORDS, new CodeForm("")), model);
    }

    @WithoutFactor
    @GetMapping(PATH + "/qr.svg")
    ResponseEntity<String> picture(Actor actor) {
        if (identities.of(actor.person()).hasFactor()) throw new NotFound();
        return ResponseEntity.ok().contentType(SVG).body(secret(actor).svg());
    }

    @WithoutFactor
    @PostMapping(PATH)
    String enrol(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        tries.take(Throttle.Limit.FACTOR_ACCOUNT, actor.person().value().toString());
        var codes = new ArrayList<String>();
        forms.attempt(errors, () -> codes.addAll(factor.enrol(form.code(), actor, clock.instant())));
        if (errors.hasErrors()) return offer(actor, forms.fields(CodePages.WORDS, errors), model);
        tries.giveBack(Throttle.Limit.FACTOR_ACCOUNT, actor.person().value().toString());
        signingIn.remember(SignedInPerson.withFactor(actor.person(), clock.instant()), request, response);
        return codes(codes, wanted.next(request), model);
    }

    @NeedsFreshFactor
    @PostMapping(PATH + "/codes")
    String renew(Actor actor, Model model) {
        return codes(factor.renewCodes(actor, clock.instant()), PATH, model);
    }

    @NeedsFreshFactor
    @PostMapping(PATH + "/remove")
    String remove(Actor actor, RedirectAttributes next) {
        factor.remove(actor, clock.instant());
        next.addFlashAttribute("done", "identity.factor.removed");
        return "redirect:/account";
    }

    private String offer(Actor actor, Fields fields, Model model) {
        var secret = secret(actor);
        model.addAttribute("fields", fields);
        model.addAttribute("code", CodePages.asked(fields));
        model.addAttribute("key", secret.typed());
        model.addAttribute("uri", secret.uri());
        model.addAttribute("required", SecondFactor.isRequiredOf(actor));
        return PAGE;
    }

    /** In this answer only: nothing keeps the codes, not even the session. */
    private String codes(List<String> codes, String next, Model model) {
        model.addAttribute(
                "sheet",
                Sheet.of(texts.get("identity.codes.title"))
                        .with(WarningText.of(texts.get("identity.codes.warning")))
                        .with(new Paragraph(texts.get("identity.codes.text")))
                        .with(new Prose(Html.list(codes)))
                        .with(Button.link(texts.get("identity.codes.next"), next)));
        return Sheet.VIEW;
    }

    private String enrolled(AccountView account, Actor actor, Model model) {
        var since = account.factorSince();
        var sheet = Sheet.of(texts.get("identity.factor.title"))
                .with(SummaryList.of(List.of(
                        SummaryList.Row.of(
                                texts.get("identity.factor.since"), since == null ? "" : Wording.moment(since)),
                        SummaryList.Row.of(
                                texts.get("identity.factor.codes-left"), String.valueOf(account.codesLeft())))))
                .with(Sheet.Act.secondary(texts.get("identity.factor.codes-new"), PATH + "/codes"));
        model.addAttribute(
                "sheet",
                SecondFactor.isRequiredOf(actor)
                        ? sheet.with(new Paragraph(texts.get("identity.factor.required")))
                        : sheet.with(Sheet.Act.secondary(texts.get("identity.factor.remove"), PATH + "/remove")));
        model.addAttribute("back", BackLink.to("/account"));
        return Sheet.VIEW;
    }

    private FactorSecret secret(Actor actor) {
        return new FactorSecret(
                factor.offer(actor, clock.instant()),
                people.person(actor.person()).email());
    }
}
