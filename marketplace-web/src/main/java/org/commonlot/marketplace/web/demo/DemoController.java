package org.commonlot.marketplace.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Deadlines;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.commonlot.marketplace.web.security.SignedInPerson;
import org.commonlot.marketplace.web.security.SigningIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Travelling on in time, and signing in as somebody of the cast. */
@Controller
@Demo
@OpenToAll
class DemoController {

    private final DemoStops stops;
    private final DemoCast cast;
    private final MarketClock clock;
    private final Deadlines deadlines;
    private final SigningIn signingIn;

    DemoController(DemoStops stops, DemoCast cast, MarketClock clock, Deadlines deadlines, SigningIn signingIn) {
        this.stops = stops;
        this.cast = cast;
        this.clock = clock;
        this.deadlines = deadlines;
        this.signingIn = signingIn;
    }

    /** Only forward, and only to where something happens. */
    @PostMapping("/demo/travel")
    String travel(@RequestParam String to, @RequestParam(defaultValue = "/") String here) {
        var moment = moment(to);
        if (stops.next().stream().noneMatch(stop -> stop.at().equals(moment))) return "redirect:" + local(here);
        clock.travelTo(moment);
        // The job would do the same within a second: nobody should have to reload the page to see it.
        deadlines.sweep();
        return "redirect:" + local(here);
    }

    @PostMapping("/demo/sign-in")
    String signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        var chosen = new PersonId(person);
        if (cast.accounts().stream().noneMatch(account -> account.person().equals(chosen))) throw new NotFound();
        signingIn.remember(SignedInPerson.vouchedFor(chosen), request, response);
        return "redirect:" + signingIn.destination(request, response);
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    /** A page of ours, never the address of another host. */
    private static String local(String here) {
        return here.startsWith("/") && !here.startsWith("//") && !here.contains("\\") ? here : "/";
    }
}
