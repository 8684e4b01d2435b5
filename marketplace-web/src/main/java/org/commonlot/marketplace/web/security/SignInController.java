package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Forms;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
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
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrf;
    private final HttpSessionRequestCache wanted;
    private final Throttle throttle;
    private final Forms forms;

    SignInController(
            AuthenticationManager accounts,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrf,
            HttpSessionRequestCache wanted,
            Throttle throttle,
            Forms forms) {
        this.accounts = accounts;
        this.contexts = contexts;
        this.csrf = csrf;
        this.wanted = wanted;
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
            remember(person, request, response);
            return "redirect:" + destination(request, response);
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

    /** A new session id and a new token against forgery, so that none that was planted before is worth anything. */
    private void remember(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(person, request, response);
        new CsrfAuthenticationStrategy(csrf).onAuthentication(person, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** The page that was wanted before, as a path here: never the address of another host. */
    private String destination(HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        if (!(saved instanceof DefaultSavedRequest page) || page.getRequestURI() == null) return "/";
        var path = page.getRequestURI().replaceFirst("^/+", "/");
        return page.getQueryString() == null ? path : path + "?" + page.getQueryString();
    }

    private String again(BindingResult errors, Model model) {
        model.addAttribute("fields", forms.fields(WORDS, errors));
        return PAGE;
    }
}
