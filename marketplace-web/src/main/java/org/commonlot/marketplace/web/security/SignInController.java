package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.commonlot.marketplace.identity.Identities;
import org.commonlot.marketplace.identity.Standing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Forms;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in with a local account, and out. */
@Controller
@LocalIdentity
@OpenToAll
class SignInController {

    private static final String PAGE = "security/sign-in";
    private static final String WORDS = "security.sign-in";

    private final AuthenticationManager accounts;
    private final SigningIn signingIn;
    private final Identities identities;
    private final SecondStep secondStep;
    private final Tries tries;
    private final Forms forms;

    SignInController(
            AuthenticationManager accounts,
            SigningIn signingIn,
            Identities identities,
            SecondStep secondStep,
            Tries tries,
            Forms forms) {
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.identities = identities;
        this.secondStep = secondStep;
        this.tries = tries;
        this.forms = forms;
    }

    @GetMapping("/sign-in")
    String ask(Optional<Actor> actor, Model model) {
        if (actor.isPresent()) return "redirect:/";
        model.addAttribute("fields", forms.fields(WORDS, new SignInForm("", "")));
        return PAGE;
    }

    @PostMapping("/sign-in")
    String signIn(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.email().isBlank()) errors.rejectValue("email", "missing");
        if (form.password().isEmpty()) errors.rejectValue("password", "missing");
        if (errors.hasErrors()) return again(errors, model);
        var network = Throttle.network(request.getRemoteAddr());
        tries.take(Throttle.Limit.SIGN_IN_ADDRESS, network);
        tries.take(Throttle.Limit.SIGN_IN_ACCOUNT, form.email());
        try {
            var person = accounts.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(form.email(), form.password()));
            tries.giveBack(Throttle.Limit.SIGN_IN_ADDRESS, network);
            tries.giveBack(Throttle.Limit.SIGN_IN_ACCOUNT, form.email());
            return known(person, errors, model, request, response);
        } catch (AuthenticationException wrong) {
            errors.reject("wrong");
            return again(errors, model);
        }
    }

    /** What only those learn who know the password: that the account is locked, or waits to be confirmed. */
    private String known(
            Authentication person,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!(person.getPrincipal() instanceof SignedInPerson signedIn)) throw new NotFound();
        var account = identities.of(signedIn.id());
        var standing = account.standing();
        if (standing == Standing.UNCONFIRMED) return "redirect:/confirm";
        if (standing == Standing.LOCKED) {
            errors.reject("locked");
            return again(errors, model);
        }
        if (account.hasFactor()) {
            secondStep.begin(signedIn.id(), request);
            return "redirect:" + SecondStepController.PATH;
        }
        signingIn.remember(person, request, response);
        return "redirect:" + signingIn.destination(request, response);
    }

    @WithoutFactor
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        return "redirect:/";
    }

    private String again(BindingResult errors, Model model) {
        model.addAttribute("fields", forms.fields(WORDS, errors));
        return PAGE;
    }
}
