package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Forms;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a local account, and out. */
@Controller
@OpenToAll
class SignInController {

    private static final String PAGE = "security/sign-in";
    private static final String WORDS = "security.sign-in";
    private static final int LONGEST_EMAIL = 254;

    private final AuthenticationManager accounts;
    private final SigningIn signingIn;
    private final Throttle throttle;
    private final Forms forms;

    SignInController(AuthenticationManager accounts, SigningIn signingIn, Throttle throttle, Forms forms) {
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.throttle = throttle;
        this.forms = forms;
    }

    @GetMapping("/sign-in")
    String ask(Optional<Actor> actor, @RequestParam Optional<String> registered, Model model) {
        if (actor.isPresent()) return "redirect:/";
        if (registered.isPresent()) model.addAttribute("done", "security.sign-in.registered");
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
        take(Throttle.Limit.SIGN_IN_ADDRESS, network);
        take(Throttle.Limit.SIGN_IN_ACCOUNT, form.email());
        try {
            var person = accounts.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(form.email(), form.password()));
            throttle.giveBack(Throttle.Limit.SIGN_IN_ADDRESS, network);
            throttle.giveBack(Throttle.Limit.SIGN_IN_ACCOUNT, form.email());
            signingIn.remember(person, request, response);
            return "redirect:" + signingIn.destination(request, response);
        } catch (AuthenticationException wrong) {
            errors.reject("wrong");
            return again(errors, model);
        }
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        return "redirect:/";
    }

    private void take(Throttle.Limit limit, String whose) {
        var key = whose.length() > LONGEST_EMAIL ? whose.substring(0, LONGEST_EMAIL) : whose;
        var wait = throttle.take(limit, key);
        if (wait.isPositive()) throw new TooManyTries(wait);
    }

    private String again(BindingResult errors, Model model) {
        model.addAttribute("fields", forms.fields(WORDS, errors));
        return PAGE;
    }
}
