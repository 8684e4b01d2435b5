package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.commonlot.marketplace.identity.Identities;
import org.commonlot.marketplace.identity.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The second step of signing in, for those who have a second factor. */
@Controller
@LocalIdentity
@OpenToAll
@WithoutFactor
class SecondStepController {

    static final String PATH = "/sign-in/code";

    private final SecondStep step;
    private final CodePages pages;
    private final SigningIn signingIn;
    private final Identities identities;
    private final Clock clock;

    SecondStepController(SecondStep step, CodePages pages, SigningIn signingIn, Identities identities, Clock clock) {
        this.step = step;
        this.pages = pages;
        this.signingIn = signingIn;
        this.identities = identities;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String ask(HttpServletRequest request, Model model) {
        return step.who(request).isPresent() ? pages.ask(PATH, model) : "redirect:/sign-in";
    }

    @PostMapping(PATH)
    String signIn(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var who = step.who(request);
        if (who.isEmpty()) return "redirect:/sign-in";
        pages.check(who.get(), form, errors);
        if (errors.hasErrors()) return pages.askAgain(PATH, errors, model);
        step.end(request);
        if (identities.of(who.get()).standing() != Standing.ACTIVE) return "redirect:/sign-in";
        signingIn.remember(SignedInPerson.withFactor(who.get(), clock.instant()), request, response);
        return "redirect:" + signingIn.destination(request, response);
    }
}
