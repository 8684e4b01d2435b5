package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procedure.Buyer;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes authorities up the ladder, and off it. Whoever the authority's scheme of delegation allows signs; who withdraws is
 * allowed what they take back.
 */
@Service
@Transactional
public class Committing {

    private final DemandLines lines;
    private final Pools pools;
    private final Parties parties;
    private final Delegations delegations;
    private final Procedures procedures;
    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;
    private final Ledger ledger;
    private final Clock clock;

    Committing(
            DemandLines lines,
            Pools pools,
            Parties parties,
            Delegations delegations,
            Procedures procedures,
            Opportunities opportunities,
            OrganisationDirectory organisations,
            Ledger ledger,
            Clock clock) {
        this.lines = lines;
        this.pools = pools;
        this.parties = parties;
        this.delegations = delegations;
        this.procedures = procedures;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Signs a step for the authority whose line it is.
     *
     * @param value what it commits to, VAT included; the line's own where it is left out and no sum belongs to the step
     * @param expires the last day on which it counts; only what is binding may have none
     */
    public void sign(UUID id, CommitmentStep step, @Nullable BigDecimal value, @Nullable LocalDate expires, Actor by) {
        if (!step.counts()) throw new Refused(PoolingRefusal.STEP_DOWN);
        var now = clock.instant();
        var line = own(id, by);
        var pool = pool(line);
        var coalition = parties.coalition(line.coalition());
        requireMember(coalition, line);
        var worth = value == null ? line.demand().value() : value;
        requireDelegated(line, step, worth, by, now);
        line.commit(step, worth, expires, circumstances(line, pool, coalition, now), by, now);
        lines.saveAndFlush(line);
        record("committed", line, Map.of("step", step.name(), "value", String.valueOf(worth)), by, now);
    }

    private static void requireMember(CoalitionView coalition, DemandLine line) {
        var member = coalition.member(line.authority()).orElseThrow(NotFound::new);
        if (!member.tier().signs()) throw new Refused(PoolingRefusal.OBSERVER);
    }

    private void requireDelegated(
            DemandLine line, CommitmentStep step, @Nullable BigDecimal value, Actor by, Instant now) {
        if (delegations.allow(step, value, line.authority(), by, UkTime.date(now))) return;
        throw new Refused(PoolingRefusal.NOT_DELEGATED, by.name(), step);
    }

    /** What withdrawing would do; the price has to be brought back to {@link #withdraw}. */
    @Transactional(readOnly = true)
    public Effect effect(UUID id, Actor by) {
        var now = clock.instant();
        var line = lines.findById(id).orElseThrow(NotFound::new);
        requireOwn(line, by);
        return effect(line, now);
    }

    private Effect effect(DemandLine line, Instant now) {
        var today = UkTime.date(now);
        var pool = pool(line);
        var current = Ladder.requireStanding(line.last(), today);
        var coalition = parties.coalition(line.coalition());
        var at = circumstances(line, pool, coalition, now);
        Totals before = null;
        Totals after = null;
        if (pool != null) {
            var all = lines.inPool(pool.id()).stream()
                    .map(one -> one.view("", today))
                    .toList();
            before = Totals.of(all);
            after = Totals.of(
                    all.stream().filter(one -> !one.id().equals(line.id())).toList());
        }
        return new Effect(
                Ladder.price(current, at),
                at.locked(),
                before,
                after,
                procedures.threshold(ContractKind.SERVICES, Buyer.SUB_CENTRAL, today),
                published(pool));
    }

    private @Nullable PublicState published(@Nullable Pool pool) {
        var procurement = pool == null ? null : pool.procurement();
        if (procurement == null) return null;
        return opportunities.byId(procurement).map(PublishedOpportunity::state).orElse(PublicState.HIDDEN);
    }

    /**
     * Withdraws what stands, also after the lock date: a council is sovereign. Then the others are told.
     *
     * @param seen the price that was shown
     */
    public void withdraw(UUID id, String reason, BigDecimal seen, Actor by) {
        var now = clock.instant();
        var line = own(id, by);
        var pool = pool(line);
        var coalition = parties.coalition(line.coalition());
        var at = circumstances(line, pool, coalition, now);
        var current = Ladder.requireStanding(line.last(), at.today());
        requireDelegated(line, current.step(), current.value(), by, now);
        var effect = effect(line, now);
        var signed = line.retreat(reason, seen, at, by, now);
        lines.saveAndFlush(line);
        var facts = new HashMap<String, String>();
        facts.put("step", current.step().name());
        facts.put("value", String.valueOf(current.value()));
        facts.put("price", String.valueOf(signed.price()));
        facts.put("after lock", String.valueOf(at.locked()));
        record("withdrawn", line, facts, by, now);
        if (pool != null && current.step() != CommitmentStep.INTERESTED) announce(line, pool, coalition, effect, now);
    }

    /** To all other members: who has withdrawn what, at what price, and what is left. */
    private void announce(DemandLine line, Pool pool, CoalitionView coalition, Effect effect, Instant now) {
        var others = coalition.members().stream()
                .map(CoalitionView.Member::authority)
                .filter(authority -> !authority.equals(line.authority()))
                .toList();
        var left = effect.after() == null
                ? BigDecimal.ZERO
                : effect.after().estimated().amount();
        parties.write(
                effect.changesWhatIsPublished() ? "pool-withdrawn-published" : "pool-withdrawn",
                coalition,
                others,
                Map.of(
                        "authority", organisations.name(line.authority()),
                        "title", pool.title(),
                        "left", left.toPlainString(),
                        "price", effect.price().toPlainString(),
                        "path", "/desk/pools/" + pool.id()),
                UkTime.date(now),
                now);
    }

    /** The lead reminds, once a day, those who have not said anything that counts. */
    public int nudge(UUID id, Actor by) {
        var now = clock.instant();
        var today = UkTime.date(now);
        var pool = pools.alone(id).orElseThrow(NotFound::new);
        var coalition = parties.led(pool.coalition(), by);
        var silent = lines.inPool(id).stream()
                .filter(line -> !line.view("", today).answered())
                .map(DemandLine::authority)
                .distinct()
                .toList();
        if (silent.isEmpty()) throw new Refused(PoolingRefusal.ALL_ANSWERED);
        pool.nudge(now);
        pools.saveAndFlush(pool);
        ledger.append("pooling.nudged", id.toString(), by, now, Map.of("authorities", String.valueOf(silent.size())));
        parties.write(
                "pool-nudge",
                coalition,
                silent,
                Map.of(
                        "title", pool.title(),
                        "day", pool.terms().lock().toString(),
                        "path", "/desk/pools/" + id),
                today,
                now);
        return silent.size();
    }

    private DemandLine own(UUID id, Actor by) {
        var line = lines.alone(id).orElseThrow(NotFound::new);
        requireOwn(line, by);
        return line;
    }

    private static void requireOwn(DemandLine line, Actor by) {
        if (!by.belongsTo(line.authority())) throw new NotFound();
    }

    private @Nullable Pool pool(DemandLine line) {
        return line.pool() == null ? null : pools.findById(line.pool()).orElse(null);
    }

    private Ladder.Circumstances circumstances(
            DemandLine line, @Nullable Pool pool, CoalitionView coalition, Instant now) {
        var agreement = coalition.agreement();
        return new Ladder.Circumstances(
                UkTime.date(now),
                pool != null,
                pool != null && pool.isLocked(now),
                agreement != null && agreement.isSignedBy(line.authority()),
                agreement == null ? BigDecimal.ZERO : agreement.terms().withdrawalPercent());
    }

    private void record(String act, DemandLine line, Map<String, String> facts, Actor by, Instant now) {
        var all = new HashMap<>(facts);
        all.put("authority", line.authority().value().toString());
        ledger.append("pooling." + act, line.id().toString(), by, now, all);
    }

    /** The scheme's lines by which somebody may sign for a line's authority, for the page that asks. */
    @Transactional(readOnly = true)
    public List<DelegationRule> scheme(UUID id, Actor by) {
        var line = lines.findById(id).orElseThrow(NotFound::new);
        requireOwn(line, by);
        return delegations.of(line.authority(), UkTime.date(clock.instant()));
    }
}
