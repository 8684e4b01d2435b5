package org.commonlot.marketplace.testing;

import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.organisation.OrganisationRefusal;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.commonlot.marketplace.web.security.ForSuppliers;
import org.commonlot.marketplace.web.security.NeedsFreshFactor;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.commonlot.marketplace.web.security.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Handlers of every kind of access and of every kind of failure, for the tests of both. Exists in tests only. */
@TestComponent
@Controller
class TrialController {

    /** The companion of the route table: its author forgot to say who may call it, so it must be denied to all. */
    @GetMapping("/test/unannotated")
    @ResponseBody
    String unannotated() {
        return "secret";
    }

    @ForSuppliers
    @GetMapping("/test/suppliers")
    @ResponseBody
    String suppliers(Actor actor) {
        return actor.name();
    }

    @ForBuyers
    @GetMapping("/test/buyers")
    @ResponseBody
    String buyers(Actor actor) {
        return actor.name();
    }

    @ForAuthorityStaff
    @GetMapping("/test/staff")
    @ResponseBody
    String staff(Actor actor) {
        return actor.name();
    }

    @ForAdministrators
    @GetMapping("/test/administrators")
    @ResponseBody
    String administrators(Actor actor) {
        return actor.name();
    }

    @SignedIn
    @NeedsFreshFactor
    @GetMapping("/test/fresh")
    @ResponseBody
    String fresh(Actor actor) {
        return actor.name();
    }

    @SignedIn
    @GetMapping("/test/signed-in")
    @ResponseBody
    String signedIn(Actor actor) {
        return actor.name();
    }

    @OpenToAll
    @GetMapping({"/test/refused", "/api/test/refused"})
    String refused() {
        throw new Refused(OrganisationRefusal.LAST_OWNER);
    }

    @OpenToAll
    @GetMapping("/test/not-found")
    String notFound() {
        throw new NotFound();
    }

    @OpenToAll
    @GetMapping("/test/changed")
    String changed() {
        throw new OptimisticLockingFailureException("changed");
    }

    @OpenToAll
    @GetMapping("/test/fault")
    String fault() {
        throw new IllegalStateException("secret detail");
    }

    @OpenToAll
    @GetMapping("/test/broken-page")
    ModelAndView brokenPage() {
        return new ModelAndView("test/there-is-no-such-template", Map.of());
    }

    /** A page that breaks while it tells what is wrong with a form. */
    @OpenToAll
    @GetMapping("/test/broken-form")
    ModelAndView brokenForm() {
        return new ModelAndView("security/sign-in", Map.of("fields", new BrokenForm(true)));
    }

    public record BrokenForm(boolean hasErrors) {

        public Object getErrorSummary() {
            throw new IllegalStateException("secret detail");
        }
    }

    @OpenToAll
    @GetMapping("/test/number/{number}")
    @ResponseBody
    String number(@PathVariable long number, Optional<Actor> actor) {
        return actor.map(Actor::name).orElse("nobody") + " " + number;
    }

    @SignedIn
    @PostMapping("/test/number/{number}")
    @ResponseBody
    String change(@PathVariable long number) {
        return "changed " + number;
    }
}
