package org.commonlot.marketplace.systems;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.pooling.Demand;
import org.commonlot.marketplace.pooling.Demanding;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.pooling.Pooling;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From what ends to what is bought together: a lead proposes it for members, and each authority for itself. */
@Service
@Transactional
public class Proposing {

    private static final int LONGEST = 150;

    private final Radar radar;
    private final SystemsRegister register;
    private final LinesOfBusiness businesses;
    private final CoalitionRegister coalitions;
    private final Pooling pooling;
    private final Demanding demanding;
    private final Clock clock;

    Proposing(
            Radar radar,
            SystemsRegister register,
            LinesOfBusiness businesses,
            CoalitionRegister coalitions,
            Pooling pooling,
            Demanding demanding,
            Clock clock) {
        this.radar = radar;
        this.register = register;
        this.businesses = businesses;
        this.coalitions = coalitions;
        this.pooling = pooling;
        this.demanding = demanding;
        this.clock = clock;
    }

    /**
     * How what ends becomes demand.
     *
     * @param years for which it is wanted; the value is so many times today's cost of a year
     * @param users the unit in which people are counted, and {@code one} what a single system is called
     */
    public record Reckoning(int years, String users, String one) {}

    /** A coalition that this person leads for its lead. */
    @Transactional(readOnly = true)
    public CoalitionView led(CoalitionId coalition, Actor by) {
        return coalitions.led(coalition, by);
    }

    /** What ends of the members that pay, for whoever leads. */
    @Transactional(readOnly = true)
    public List<Ending> endings(CoalitionId coalition, Radar.Window window, Actor by) {
        var members = led(coalition, by).paying().stream()
                .map(CoalitionView.Member::authority)
                .collect(Collectors.toSet());
        return radar.endings(window, members);
    }

    /** Makes demand lines of what was chosen, with today's supplier and cost, and groups them. */
    public UUID propose(
            CoalitionId coalition,
            PoolTerms terms,
            Set<UUID> chosen,
            Radar.Window window,
            Reckoning reckoning,
            Actor by) {
        var endings = endings(coalition, window, by).stream()
                .filter(ending -> chosen.contains(ending.id()))
                .toList();
        if (endings.isEmpty()) throw new Refused(SystemsRefusal.NOTHING_CHOSEN);
        if (endings.size() < chosen.size()) throw new Refused(SystemsRefusal.NO_MEMBER);
        var proposed = endings.stream()
                .map(ending -> new Pooling.Proposed(ending.authority(), demand(ending, reckoning)))
                .toList();
        return pooling.propose(coalition, terms, proposed, by);
    }

    /** Says in a coalition that the authority needs what this system gives it, from when its contract ends. */
    public UUID need(UUID system, CoalitionId coalition, Reckoning reckoning, Actor by) {
        var known = register.kept(system, by);
        var view = coalitions.asMember(coalition, by);
        if (!speaks(view, known.authority(), by)) throw new NotFound();
        var facts = known.facts();
        var demand = demand(
                facts.lineOfBusiness(),
                facts.name(),
                known.supplier(),
                known.ends(),
                facts.users(),
                facts.yearlyCost(),
                null,
                reckoning);
        return demanding.add(coalition, demand, by.actingFor(known.authority()));
    }

    /** Whether this person says there what the authority needs. */
    public static boolean speaks(CoalitionView coalition, OrganisationId authority, Actor by) {
        return by.may(Right.TAKE_PART_IN_COALITIONS, authority)
                && coalition.paying().stream()
                        .anyMatch(member -> member.authority().equals(authority));
    }

    private Demand demand(Ending ending, Reckoning reckoning) {
        return demand(
                ending.business(),
                ending.title(),
                ending.supplier(),
                ending.ends(),
                ending.users(),
                ending.yearlyCost(),
                ending.cpv(),
                reckoning);
    }

    private Demand demand(
            @Nullable String business,
            String name,
            @Nullable String supplier,
            @Nullable LocalDate ends,
            @Nullable Integer users,
            @Nullable BigDecimal yearlyCost,
            @Nullable String cpv,
            Reckoning reckoning) {
        var tomorrow = UkTime.date(clock.instant()).plusDays(1);
        var after = ends == null ? tomorrow : ends.plusDays(1);
        var line = business == null
                ? ""
                : businesses.byCode(business).map(LineOfBusiness::name).orElse("");
        var value = yearlyCost == null ? null : yearlyCost.multiply(BigDecimal.valueOf(reckoning.years()));
        boolean priced = value != null && value.compareTo(BigDecimal.ONE) >= 0;
        boolean counted = users != null || !priced;
        return new Demand(
                brief(line.isEmpty() ? name : line + ": " + name),
                line,
                cpv,
                counted ? BigDecimal.valueOf(users == null ? 1 : users) : null,
                counted ? users == null ? reckoning.one() : reckoning.users() : null,
                priced ? value : null,
                after.isBefore(tomorrow) ? tomorrow : after,
                supplier == null ? null : brief(supplier),
                yearlyCost,
                ends);
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
