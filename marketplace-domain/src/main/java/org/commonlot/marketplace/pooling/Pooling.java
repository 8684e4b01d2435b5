package org.commonlot.marketplace.pooling;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Partnering;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups demand lines, and makes a joint procurement of them. The lead does. */
@Service
@Transactional
public class Pooling {

    private final DemandLines lines;
    private final Pools pools;
    private final Parties parties;
    private final Procuring procuring;
    private final Partnering partnering;
    private final Ledger ledger;
    private final Clock clock;

    Pooling(
            DemandLines lines,
            Pools pools,
            Parties parties,
            Procuring procuring,
            Partnering partnering,
            Ledger ledger,
            Clock clock) {
        this.lines = lines;
        this.pools = pools;
        this.parties = parties;
        this.procuring = procuring;
        this.partnering = partnering;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What the lead proposes that a member may need, from what the member itself has published. It commits nobody: the
     * line is the member's, to be changed, taken back or committed to.
     */
    public record Proposed(OrganisationId authority, Demand demand) {}

    /** Writes demand lines for members, or takes theirs where they have said the same, and groups them. */
    public UUID propose(CoalitionId coalition, PoolTerms terms, List<Proposed> proposed, Actor by) {
        var view = parties.led(coalition, by);
        var now = clock.instant();
        var open = lines.open(coalition.value(), Limit.of(Demanding.MOST_LINES));
        if (open.size() + proposed.size() > Demanding.MOST_LINES) {
            throw new Refused(PoolingRefusal.TOO_MANY_LINES, Demanding.MOST_LINES);
        }
        var grouped = new LinkedHashSet<UUID>();
        for (var one : proposed) {
            if (view.paying().stream().noneMatch(member -> member.authority().equals(one.authority()))) {
                throw new NotFound();
            }
            var known = open.stream()
                    .filter(line -> line.authority().equals(one.authority()) && line.pool() == null)
                    .filter(line ->
                            line.demand().title().equalsIgnoreCase(one.demand().title()))
                    .findFirst();
            grouped.add(known.isPresent() ? known.get().id() : write(coalition, one, by, now));
        }
        return group(coalition, terms, grouped, by);
    }

    private UUID write(CoalitionId coalition, Proposed proposed, Actor by, Instant now) {
        var line = lines.saveAndFlush(DemandLine.write(coalition, proposed.authority(), proposed.demand(), now));
        ledger.append(
                "pooling.demand-proposed",
                line.id().toString(),
                by,
                now,
                Map.of(
                        "coalition", coalition.value().toString(),
                        "authority", proposed.authority().value().toString()));
        return line.id();
    }

    /** Groups open lines of the coalition, and tells those whose lines they are until when to commit. */
    public UUID group(CoalitionId coalition, PoolTerms terms, Collection<UUID> grouped, Actor by) {
        var view = parties.led(coalition, by);
        if (grouped.isEmpty()) throw new Refused(PoolingRefusal.NOTHING_GROUPED);
        var now = clock.instant();
        var pool = pools.saveAndFlush(Pool.group(coalition, terms, now));
        var authorities = new LinkedHashSet<OrganisationId>();
        for (var id : grouped) {
            var line = lines.alone(id)
                    .filter(one -> one.coalition().equals(coalition))
                    .orElseThrow(NotFound::new);
            line.group(pool.id());
            lines.saveAndFlush(line);
            authorities.add(line.authority());
        }
        record("grouped", pool, Map.of("lines", String.valueOf(grouped.size())), by, now);
        parties.write(
                "pool-grouped",
                view,
                authorities,
                Map.of(
                        "title", pool.title(),
                        "day", terms.lock().toString(),
                        "path", "/desk/pools/" + pool.id()),
                UkTime.date(now),
                now);
        return pool.id();
    }

    /** Moves the lock date or the limits, until the lock date has passed. */
    public void revise(UUID id, PoolTerms terms, Actor by) {
        var now = clock.instant();
        var pool = led(id, by);
        pool.revise(terms, now);
        pools.saveAndFlush(pool);
        record("pool-revised", pool, Map.of("lock", terms.lock().toString()), by, now);
    }

    /** Starts the joint procurement: the lead buys, for itself and everybody who is committed. */
    public ProcurementId start(UUID id, Actor by) {
        var now = clock.instant();
        var pool = led(id, by);
        var view = parties.coalition(pool.coalition());
        var lead = view.lead().authority();
        if (!by.may(Right.WRITE_PROCUREMENTS, lead)) throw new NotFound();
        var committed = committed(pool, now);
        if (committed.isEmpty()) throw new Refused(PoolingRefusal.NOTHING_COMMITTED);
        var draft = procuring.draft(pool.title(), lead, by);
        pool.become(draft);
        pools.saveAndFlush(pool);
        fill(draft, lead, committed, by);
        record("started", pool, Map.of("procurement", draft.value().toString()), by, now);
        return draft;
    }

    /** Brings authorities and value of the draft to what stands now; what is in review is sent back to its author first. */
    public void refresh(UUID id, Actor by) {
        var now = clock.instant();
        var pool = led(id, by);
        var draft = pool.procurement();
        if (draft == null) throw new Refused(PoolingRefusal.NOT_DRAFTED);
        var committed = committed(pool, now);
        if (committed.isEmpty()) throw new Refused(PoolingRefusal.NOTHING_COMMITTED);
        fill(draft, parties.coalition(pool.coalition()).lead().authority(), committed, by);
        record("refreshed", pool, Map.of("procurement", draft.value().toString()), by, now);
    }

    private void fill(ProcurementId draft, OrganisationId lead, List<LineView> committed, Actor by) {
        Set<OrganisationId> authorities = new LinkedHashSet<>();
        authorities.add(lead);
        committed.forEach(line -> authorities.add(line.authority()));
        if (authorities.size() < 2) throw new Refused(PoolingRefusal.ONE_AUTHORITY);
        var totals = Totals.of(committed);
        partnering.share(draft, authorities, totals.binding(), totals.estimated(), by);
    }

    private List<LineView> committed(Pool pool, Instant now) {
        var today = UkTime.date(now);
        return lines.inPool(pool.id()).stream()
                .map(line -> line.view("", today))
                .filter(line ->
                        line.standing() != null && line.standing().step().needsValue())
                .toList();
    }

    private Pool led(UUID id, Actor by) {
        var pool = pools.alone(id).orElseThrow(NotFound::new);
        parties.led(pool.coalition(), by);
        return pool;
    }

    private void record(String act, Pool pool, Map<String, String> facts, Actor by, Instant now) {
        ledger.append("pooling." + act, pool.id().toString(), by, now, facts);
    }
}
