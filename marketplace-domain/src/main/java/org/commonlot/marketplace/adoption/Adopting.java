package org.commonlot.marketplace.adoption;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what a pilot has shown, and records how far authorities have got with its solution. */
@Service
@Transactional
public class Adopting {

    private final EvidencePacks packs;
    private final Adoptions adoptions;
    private final ContractRegister contracts;
    private final Opportunities opportunities;
    private final Ledger ledger;
    private final Clock clock;

    Adopting(
            EvidencePacks packs,
            Adoptions adoptions,
            ContractRegister contracts,
            Opportunities opportunities,
            Ledger ledger,
            Clock clock) {
        this.packs = packs;
        this.adoptions = adoptions;
        this.contracts = contracts;
        this.opportunities = opportunities;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A contract of which somebody may publish what came of it, and what is published by now.
     *
     * @param version to be sent back with what is to be read instead
     */
    public record Provable(ContractId contract, String title, long version, Optional<Evidence> published) {}

    @Transactional(readOnly = true)
    public Provable provable(ContractId id, Actor by) {
        var contract = managed(id, by);
        var pack = packs.findById(id);
        return new Provable(
                id, title(contract), pack.map(EvidencePack::version).orElse(0L), pack.map(EvidencePack::evidence));
    }

    /**
     * Publishes it, or what is to be read instead.
     *
     * @param seen the version that was read before; not read where nothing is published
     */
    public void publish(ContractId id, long seen, Evidence evidence, Actor by) {
        var contract = managed(id, by);
        if (contract.publicSince() == null) throw new Refused(AdoptionRefusal.CONTRACT_NOT_PUBLIC);
        var now = clock.instant();
        var known = packs.findById(id);
        known.ifPresent(pack -> pack.revise(seen, evidence, by, now));
        packs.saveAndFlush(known.orElseGet(() -> EvidencePack.publish(contract, title(contract), evidence, by, now)));
        record(
                known.isEmpty() ? "evidence_published" : "evidence_revised",
                id.value().toString(),
                Map.of(),
                by,
                now);
    }

    /** A signed contract, for whoever manages those of its authority. */
    private ContractView managed(ContractId id, Actor by) {
        return contracts
                .signed(id)
                .filter(contract -> by.may(Right.MANAGE_CONTRACTS, contract.authority()))
                .orElseThrow(NotFound::new);
    }

    private String title(ContractView contract) {
        var opportunity =
                opportunities.byLot(contract.lot()).orElseThrow(NotFound::new).opportunity();
        return opportunity.lots().size() == 1
                ? opportunity.title()
                : opportunity.round(contract.lot()).orElseThrow(NotFound::new).title();
    }

    /** The authorities in whose name this person says how far they have got. */
    public static List<OrganisationId> speaksFor(Actor by) {
        return by.seats().stream()
                .map(seat -> seat.organisation())
                .distinct()
                .filter(authority -> by.may(Right.RECORD_ADOPTION, authority))
                .toList();
    }

    /** Says how far an authority has got with a solution. */
    public AdoptionId mark(
            ContractId solution, OrganisationId authority, AdoptionState state, @Nullable String note, Actor by) {
        if (!by.may(Right.RECORD_ADOPTION, authority)) throw new NotFound();
        if (packs.findById(solution).isEmpty()) throw new NotFound();
        var now = clock.instant();
        var known = adoptions.findByContractIdAndAuthorityId(solution.value(), authority.value());
        known.ifPresent(adoption -> adoption.mark(state, note, by, now));
        var adoption = kept(known.orElseGet(() -> Adoption.begin(solution, authority, state, note, by, now)));
        record(
                "marked",
                adoption.id().value().toString(),
                Map.of("state", state.name(), "solution", solution.value().toString()),
                by,
                now);
        return adoption.id();
    }

    /** Two people of one authority may be the first at the same moment: the second sees what the first one said. */
    private Adoption kept(Adoption adoption) {
        try {
            return adoptions.saveAndFlush(adoption);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(AdoptionRefusal.NOT_NEXT);
        }
    }

    /** Says that it is so still. */
    public void confirm(AdoptionId id, Actor by) {
        var adoption = adoptions
                .alone(id)
                .filter(own -> by.may(Right.RECORD_ADOPTION, own.authority()))
                .orElseThrow(NotFound::new);
        var now = clock.instant();
        adoption.confirm(by, now);
        adoptions.saveAndFlush(adoption);
        record(
                "confirmed",
                id.value().toString(),
                Map.of("state", adoption.state().name()),
                by,
                now);
    }

    private void record(String act, String subject, Map<String, String> facts, Actor by, Instant now) {
        ledger.append("adoption." + act, subject, by, now, facts);
    }
}
