package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.commonlot.marketplace.identity.Identities;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives the second factor again, for what needs a fresh one. Who has none yet is led to have one. */
@Controller
@LocalIdentity
@SignedIn
@WithoutFactor
class ProveController implements StepUp {

    private static final String PATH = "/account/prove";

    private final CodePages pages;
    private final SigningIn signingIn;
    private final Identities identities;
    private final Wanted wanted;
    private final Clock clock;

    ProveController(CodePages pages, SigningIn signingIn, Identities identities, Wanted wanted, Clock clock) {
        this.pages = pages;
        this.signingIn = signingIn;
        this.identities = identities;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @GetMapping(PATH)
    String ask(Actor actor, Model model) {
        return identities.of(actor.person()).hasFactor() ? pages.ask(PATH, model) : "redirect:" + FactorController.PATH;
    }

    @PostMapping(PATH)
    String prove(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!identities.of(actor.person()).hasFactor()) return "redirect:" + FactorController.PATH;
        pages.check(actor.person(), form, errors);
        if (errors.hasErrors()) return pages.askAgain(PATH, errors, model);
        signingIn.remember(SignedInPerson.withFactor(actor.person(), clock.instant()), request, response);
        return "redirect:" + wanted.next(request);
    }
}
