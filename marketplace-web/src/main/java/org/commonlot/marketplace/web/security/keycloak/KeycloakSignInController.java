package org.commonlot.marketplace.web.security.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.federation.Federation;
import org.commonlot.marketplace.identity.Identities;
import org.commonlot.marketplace.identity.SecondFactor;
import org.commonlot.marketplace.identity.Standing;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.errors.ErrorPage;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.commonlot.marketplace.web.security.SignedIn;
import org.commonlot.marketplace.web.security.SignedInPerson;
import org.commonlot.marketplace.web.security.SigningIn;
import org.commonlot.marketplace.web.security.StepUp;
import org.commonlot.marketplace.web.security.Wanted;
import org.commonlot.marketplace.web.security.WithoutFactor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in by way of Keycloak, out of both, and proving it all anew where a fresh second factor is needed. */
@Controller
@InKeycloakMode
@OpenToAll
@WithoutFactor
class KeycloakSignInController implements StepUp {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakSignInController.class);

    static final String PASSKEY = "/account/passkey";

    private static final String SIGN_IN = "sign-in";
    private static final String SECOND_FACTOR = "second-factor";
    private static final String ANEW = "anew";
    private static final String ADD_PASSKEY = "passkey";
    private static final String ACCOUNT = "/account";
    private static final String PROVE = "/account/prove";

    private final KeycloakDiscovery discovery;
    private final Exchange exchange;
    private final Federation federation;
    private final People people;
    private final Identities identities;
    private final SigningIn signingIn;
    private final Wanted wanted;
    private final Texts texts;
    private final Clock clock;

    KeycloakSignInController(
            KeycloakDiscovery discovery,
            Exchange exchange,
            Federation federation,
            People people,
            Identities identities,
            SigningIn signingIn,
            Wanted wanted,
            Texts texts,
            Clock clock) {
        this.discovery = discovery;
        this.exchange = exchange;
        this.federation = federation;
        this.people = people;
        this.identities = identities;
        this.signingIn = signingIn;
        this.wanted = wanted;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    String ask(
            @RequestParam(required = false) @Nullable String newcomer,
            Optional<Actor> actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (actor.isPresent()) return "redirect:/";
        var more = newcomer == null ? Map.<String, Object>of() : Demand.newAccount(newcomer);
        return "redirect:" + exchange.ask(SIGN_IN, more, request, response);
    }

    @Override
    public String path() {
        return PROVE;
    }

    @SignedIn
    @GetMapping(PROVE)
    String prove(HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + exchange.ask(ANEW, Demand.secondFactorAnew(), request, response);
    }

    /** Adds a passkey on Keycloak's own page, and comes back. */
    @SignedIn
    @GetMapping(PASSKEY)
    String addPasskey(HttpServletRequest request, HttpServletResponse response) {
        signingIn.leadTo(ACCOUNT, request, response);
        return "redirect:" + exchange.ask(ADD_PASSKEY, Demand.newPasskey(), request, response);
    }

    @GetMapping(KeycloakDiscovery.CALLBACK)
    Object comeBack(
            @RequestParam(name = "kc_action_status", defaultValue = "") String done,
            Optional<Actor> actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var answer = exchange.answer(request, response);
        if (answer == null) return failed();
        var person = introduce(answer.proven());
        if (identities.of(person).standing() == Standing.LOCKED) return page("locked", HttpStatus.FORBIDDEN);
        if (SecondFactor.isRequiredOf(people.actorFor(person))
                && !answer.proven().withSecondFactor()) {
            if (answer.next().equals(SECOND_FACTOR)) return failed();
            return "redirect:" + exchange.ask(SECOND_FACTOR, Demand.secondFactor(), request, response);
        }
        var anew = answer.next().equals(ANEW);
        if (anew && !provesAnew(answer.proven(), person, actor)) return failed();
        signingIn.remember(signedIn(person, answer.proven(), anew), request, response);
        KeycloakSession.begin(request.getSession(), answer.proven());
        if (answer.next().equals(ADD_PASSKEY) && done.equals("success")) {
            next.addFlashAttribute("done", "identity.account.passkey.done");
        }
        return "redirect:" + (anew ? wanted.next(request) : destination(person, request, response));
    }

    /** Who belongs to no organisation yet and wanted no page goes on where that can be mended. */
    private String destination(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var page = signingIn.destination(request, response);
        return page.equals("/") && people.actorFor(person).seats().isEmpty() ? "/join" : page;
    }

    /** The same person, by both factors, just now: whoever else signed in at Keycloak doesn't take this session over. */
    private static boolean provesAnew(Proven proven, PersonId person, Optional<Actor> actor) {
        return proven.withSecondFactor()
                && proven.justNow()
                && actor.filter(known -> known.person().equals(person)).isPresent();
    }

    /** Who signs in on the strength of an earlier sign-in at Keycloak proved their second factor then, not now. */
    private Authentication signedIn(PersonId person, Proven proven, boolean anew) {
        if (!proven.withSecondFactor()) return SignedInPerson.authenticated(person);
        var at = proven.at();
        return SignedInPerson.withFactor(person, anew || at == null ? clock.instant() : at);
    }

    /** Out of here in any case; out of Keycloak too when it answers, so that the next to sit here has to sign in. */
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        var token = session == null ? Optional.<String>empty() : KeycloakSession.token(session);
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        return "redirect:" + token.map(this::signOutThere).orElse("/");
    }

    @ExceptionHandler
    ModelAndView unreachable(Unreachable unreachable) {
        LOG.warn("Keycloak doesn't answer: {}", String.valueOf(unreachable.getCause()));
        return page("down", HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView notProven(AuthenticationException e) {
        LOG.info("Not signed in by Keycloak: {}", e.getMessage());
        return failed();
    }

    /** Twice at once, on a first visit: the other request has linked the person meanwhile. */
    private PersonId introduce(Proven proven) {
        try {
            return federation.introduce(proven.introduction(), clock.instant());
        } catch (DataIntegrityViolationException e) {
            return federation.introduce(proven.introduction(), clock.instant());
        }
    }

    private String signOutThere(String token) {
        try {
            return discovery.probe().signOut(token);
        } catch (Unreachable unreachable) {
            LOG.warn("Signed out here only: {}", String.valueOf(unreachable.getCause()));
            return "/";
        }
    }

    private ModelAndView failed() {
        return page("failed", HttpStatus.BAD_REQUEST);
    }

    private ModelAndView page(String what, HttpStatus status) {
        var words = "federation." + what;
        var page = new ModelAndView("errors/error", status);
        page.addObject(
                "page",
                new ErrorPage(
                        status.value(),
                        texts.get(words + ".title"),
                        texts.get(words + ".text"),
                        texts.get(words + ".next"),
                        null));
        return page;
    }
}
