package org.commonlot.marketplace.coalition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Apportionment;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares costs and savings out among the members that pay, and shows what that comes to. */
@Service
@Transactional
public class Sharing {

    private final Coalitions coalitions;
    private final Members members;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    Sharing(Coalitions coalitions, Members members, OrganisationDirectory organisations, Clock clock) {
        this.coalitions = coalitions;
        this.members = members;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A member's part of a whole. */
    public record Part(OrganisationId authority, String name, BigDecimal weight, Money part) {}

    /**
     * Sets the rule.
     *
     * @param weights residents, pounds or percentages of each member that pays; not read for equal shares
     */
    public void share(
            CoalitionId id, SharePurpose what, ShareBasis basis, Map<OrganisationId, BigDecimal> weights, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        coalition.share(what, basis, weights, by, now);
        members.record("shares-set", coalition, Map.of("what", what.name(), "basis", basis.name()), by, now);
    }

    /** The weights as they stand, for those who may read them. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, BigDecimal> weights(CoalitionId id, SharePurpose what, Actor by) {
        return read(id, by).weights(what, UkTime.date(clock.instant()));
    }

    /** What each pays or gets of a whole, to the penny; the parts sum to it. */
    @Transactional(readOnly = true)
    public List<Part> preview(CoalitionId id, SharePurpose what, Money whole, Actor by) {
        if (whole.amount().signum() < 0) throw new Refused(CoalitionRefusal.AMOUNT_NEGATIVE);
        var weights = read(id, by).weights(what, UkTime.date(clock.instant()));
        if (weights.values().stream().noneMatch(weight -> weight.signum() > 0)) {
            throw new Refused(CoalitionRefusal.NO_SHARES);
        }
        var names = organisations.names(weights.keySet());
        var ordered = byName(weights);
        return Apportionment.of(whole, ordered).entrySet().stream()
                .map(entry -> new Part(
                        entry.getKey(),
                        name(names, entry.getKey()),
                        ordered.getOrDefault(entry.getKey(), BigDecimal.ZERO),
                        entry.getValue()))
                .toList();
    }

    /**
     * A rule that the members agreed on, as it stands on a day.
     *
     * @param weights of those who pay, none below nothing and not all nothing, in the order that decides between equals
     */
    public record Agreed(ShareBasis basis, Map<OrganisationId, BigDecimal> weights) {}

    /** Nothing where no rule was agreed on. For capabilities that share something out. */
    @Transactional(readOnly = true)
    public Optional<Agreed> agreed(CoalitionId id, SharePurpose what, LocalDate day) {
        var coalition = coalitions.findById(id).orElseThrow(NotFound::new);
        var weights = coalition.weights(what, day);
        if (weights.values().stream().noneMatch(weight -> weight.signum() > 0)) return Optional.empty();
        var basis = coalition.shares().stream()
                .filter(rule -> rule.purpose() == what)
                .findFirst()
                .orElseThrow()
                .basis();
        return Optional.of(new Agreed(basis, byName(weights)));
    }

    private Map<OrganisationId, BigDecimal> byName(Map<OrganisationId, BigDecimal> weights) {
        var names = organisations.names(weights.keySet());
        var ordered = new LinkedHashMap<OrganisationId, BigDecimal>();
        weights.keySet().stream()
                .sorted((a, b) -> name(names, a).compareTo(name(names, b)))
                .forEach(authority -> ordered.put(authority, weights.getOrDefault(authority, BigDecimal.ZERO)));
        return ordered;
    }

    private static String name(Map<OrganisationId, String> names, OrganisationId authority) {
        return names.getOrDefault(authority, "");
    }

    private Coalition read(CoalitionId id, Actor by) {
        return coalitions
                .findById(id)
                .filter(coalition -> coalition.mayRead(by, UkTime.date(clock.instant())))
                .orElseThrow(NotFound::new);
    }
}
