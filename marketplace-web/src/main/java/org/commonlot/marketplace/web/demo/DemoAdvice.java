package org.commonlot.marketplace.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the demo its banner. */
@ControllerAdvice
@Demo
class DemoAdvice {

    private final DemoStops stops;
    private final DemoCast cast;
    private final MarketClock clock;
    private final Texts texts;

    DemoAdvice(DemoStops stops, DemoCast cast, MarketClock clock, Texts texts) {
        this.stops = stops;
        this.cast = cast;
        this.clock = clock;
        this.texts = texts;
    }

    @ModelAttribute("demo")
    DemoBanner banner(HttpServletRequest request) {
        var travels = stops.next().stream()
                .map(stop -> new DemoBanner.Travel(
                        stop.at().toString(), texts.get("demo.travel", Wording.moment(stop.at()), stop.what())))
                .toList();
        var people = cast.accounts().stream()
                .map(account -> new DemoBanner.Person(
                        account.person().value().toString(),
                        account.name(),
                        texts.get("demo.part", account.part(), account.organisation())))
                .toList();
        return new DemoBanner(Wording.moment(clock.instant()), travels, here(request), people);
    }

    private static String here(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) ? request.getRequestURI() : "/";
    }
}
