package org.commonlot.marketplace.pooling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coalition needs and has committed to: for the people of its members, and in totals for everybody. */
@Service
@Transactional(readOnly = true)
public class PoolingDesk {

    private final DemandLines lines;
    private final Pools pools;
    private final Parties parties;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    PoolingDesk(DemandLines lines, Pools pools, Parties parties, OrganisationDirectory organisations, Clock clock) {
        this.lines = lines;
        this.pools = pools;
        this.parties = parties;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The open lines of all members, those needed first first. */
    public List<LineView> lines(CoalitionId coalition, Actor by) {
        parties.asMember(coalition, by);
        return views(lines.open(coalition.value(), Limit.of(Demanding.MOST_LINES)));
    }

    public LineView line(UUID id, Actor by) {
        var line = lines.findById(id).orElseThrow(NotFound::new);
        parties.asMember(line.coalition(), by);
        return views(List.of(line)).getFirst();
    }

    /** What could be bought together, for the lead. */
    public List<Matching.Suggestion> suggestions(CoalitionId coalition, Actor by) {
        parties.led(coalition, by);
        return Matching.suggest(lines(coalition, by));
    }

    /** The newest first. */
    public List<PoolView> pools(CoalitionId coalition, Actor by) {
        parties.asMember(coalition, by);
        return open(coalition);
    }

    public PoolView pool(UUID id, Actor by) {
        var pool = pools.findById(id).orElseThrow(NotFound::new);
        parties.asMember(pool.coalition(), by);
        return view(pool);
    }

    /** The coalition of a group, for its members' people. */
    public CoalitionView coalition(CoalitionId id, Actor by) {
        return parties.asMember(id, by);
    }

    /** Groups as everybody may know them; pages show totals of them, and withdrawals that were announced. */
    public List<PoolView> open(CoalitionId coalition) {
        return pools.of(coalition.value()).stream().map(this::view).toList();
    }

    /** The group that a procurement came from. */
    public Optional<PoolView> of(ProcurementId procurement) {
        return pools.findByProcurementId(procurement.value()).map(this::view);
    }

    /** Who acts on the behalf of those for whom a joint procurement buys, with the summary of their role (reg 13(e)). */
    public List<CoalitionView.AgentView> agents(ProcurementId procurement) {
        return pools.findByProcurementId(procurement.value())
                .map(pool -> parties.coalition(pool.coalition()).agents())
                .orElse(List.of());
    }

    private PoolView view(Pool pool) {
        Instant now = clock.instant();
        var all = views(lines.inPool(pool.id()));
        return new PoolView(
                pool.id(),
                pool.coalition(),
                pool.terms(),
                pool.isLocked(now),
                all,
                Totals.of(all),
                pool.nudgedAt(),
                pool.procurement());
    }

    private List<LineView> views(Collection<DemandLine> found) {
        LocalDate today = UkTime.date(clock.instant());
        var names =
                organisations.names(found.stream().map(DemandLine::authority).collect(Collectors.toSet()));
        return found.stream()
                .map(line -> line.view(names.getOrDefault(line.authority(), ""), today))
                .toList();
    }
}
