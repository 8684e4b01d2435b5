package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an authority's scheme of delegation: who may commit it, how far and up to which value. Its owners do. */
@Service
@Transactional
public class Delegating {

    private final Delegations delegations;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    Delegating(Delegations delegations, People people, Ledger ledger, Clock clock) {
        this.delegations = delegations;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What holds today, with what holds for everybody where the authority has set nothing; for its own people. */
    @Transactional(readOnly = true)
    public List<DelegationRule> scheme(OrganisationId authority, Actor by) {
        if (!by.belongsTo(authority)) throw new NotFound();
        return delegations.of(authority, today());
    }

    /** The authority's own lines alone, which can be ended. */
    @Transactional(readOnly = true)
    public List<DelegationRule> own(OrganisationId authority, Actor by) {
        if (!by.belongsTo(authority)) throw new NotFound();
        return delegations.own(authority, today());
    }

    /** Whether this person may bind the authority today at a value, VAT included, as far as its scheme goes. */
    @Transactional(readOnly = true)
    public boolean mayBind(OrganisationId authority, Money value, Actor by) {
        return delegations.allow(CommitmentStep.BINDING, value.amount(), authority, by, today());
    }

    /** Lets whoever holds a role, or one person, sign a step up to a value, from today. */
    public void allow(
            OrganisationId authority,
            CommitmentStep step,
            @Nullable Role role,
            @Nullable PersonId person,
            @Nullable BigDecimal upTo,
            Actor by) {
        if (!by.may(Right.KEEP_ORGANISATION, authority)) throw new NotFound();
        if ((role == null) == (person == null) || !step.counts()) throw new Refused(PoolingRefusal.DELEGATE_MISSING);
        if (role != null && role.side() != Role.Side.AUTHORITY) throw new Refused(PoolingRefusal.DELEGATE_MISSING);
        if (person != null
                && people.of(authority).stream().noneMatch(one -> one.id().equals(person))) {
            throw new Refused(PoolingRefusal.DELEGATE_MISSING);
        }
        var rule = new DelegationRule(UUID.randomUUID(), step, role, person, upTo, today(), null);
        delegations.add(authority, rule);
        record(
                "delegated",
                authority,
                Map.of(
                        "step", step.name(),
                        "to", role == null ? "person:" + (person == null ? "" : person.value()) : role.name(),
                        "up to", upTo == null ? "any" : upTo.toPlainString()),
                by);
    }

    public void end(OrganisationId authority, UUID rule, Actor by) {
        if (!by.may(Right.KEEP_ORGANISATION, authority)) throw new NotFound();
        if (!delegations.end(authority, rule, today())) throw new NotFound();
        record("delegation-ended", authority, Map.of("rule", rule.toString()), by);
    }

    private void record(String act, OrganisationId authority, Map<String, String> facts, Actor by) {
        ledger.append("pooling." + act, authority.value().toString(), by, clock.instant(), facts);
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
