package org.commonlot.marketplace.systems;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonlot.marketplace.organisation.AuthorityAnswers;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/** Prepares what the register answers, whenever it changes, and reads it again for the page. */
@Component
public class RegisterAnswers {

    private static final String QUESTION = "systems";

    private static final Map<String, Function<SystemFacts, Known>> FACETS = facets();

    private final SystemRows rows;
    private final HoldingRows holdings;
    private final AuthorityAnswers answers;

    RegisterAnswers(SystemRows rows, HoldingRows holdings, AuthorityAnswers answers) {
        this.rows = rows;
        this.holdings = holdings;
        this.answers = answers;
    }

    private static Map<String, Function<SystemFacts, Known>> facets() {
        var facets = new LinkedHashMap<String, Function<SystemFacts, Known>>();
        facets.put("openInterface", SystemFacts::openInterface);
        facets.put("export", SystemFacts::export);
        facets.put("computable", SystemFacts::computable);
        facets.put("shareable", SystemFacts::shareable);
        facets.put("personalData", SystemFacts::personalData);
        facets.put("openSource", SystemFacts::openSource);
        return facets;
    }

    void prepare(OrganisationId authority, Instant now) {
        answers.prepare(authority, QUESTION, () -> answer(authority, now), now);
    }

    private RegisterAnswer answer(OrganisationId authority, Instant now) {
        var systems = rows.of(authority.value(), UkTime.date(now), KeepingSystems.MOST).stream()
                .filter(system -> system.retiredOn() == null)
                .toList();
        var held = holdings.counts(authority.value());
        var lines = systems.stream()
                .filter(system -> !system.facts().internal())
                .map(system -> new RegisterAnswer.Line(
                        system.facts().lineOfBusiness(),
                        system.facts().name(),
                        system.supplier(),
                        system.ends(),
                        system.facts().hosted()))
                .sorted(Comparator.comparing(RegisterAnswer.Line::business))
                .limit(RegisterAnswer.MOST_LINES)
                .toList();
        int internal = (int)
                systems.stream().filter(system -> system.facts().internal()).count();
        return new RegisterAnswer(
                lines,
                systems.size(),
                internal,
                counted(systems),
                held.holdings(),
                held.open(),
                held.waiting(),
                held.answered());
    }

    private static List<RegisterAnswer.Facet> counted(List<SystemView> systems) {
        return FACETS.entrySet().stream()
                .map(facet -> new RegisterAnswer.Facet(
                        facet.getKey(),
                        count(systems, facet.getValue(), Known.YES),
                        count(systems, facet.getValue(), Known.NO),
                        count(systems, facet.getValue(), Known.UNKNOWN)))
                .toList();
    }

    private static int count(List<SystemView> systems, Function<SystemFacts, Known> facet, Known known) {
        return (int) systems.stream()
                .filter(system -> facet.apply(system.facts()) == known)
                .count();
    }

    /** As it was prepared last. */
    public RegisterAnswer of(AuthorityDetails authority) {
        return answers.of(authority, QUESTION, RegisterAnswer.class).orElse(RegisterAnswer.NONE);
    }
}
