package org.commonlot.marketplace.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.award.AwardRegister;
import org.commonlot.marketplace.award.SigningGate;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.StepTaken;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.procurement.TransitionLog;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records signatures and contract details. The author of the procurement does so. */
@Service
@Transactional
public class Contracting {

    private final Contracts contracts;
    private final ContractRegister register;
    private final AwardRegister awards;
    private final SigningGate signing;
    private final SubmissionGate lots;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final SignedCopies copies;
    private final TransitionLog transitions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contracting(
            Contracts contracts,
            ContractRegister register,
            AwardRegister awards,
            SigningGate signing,
            SubmissionGate lots,
            Procuring procuring,
            Conflicts conflicts,
            SignedCopies copies,
            TransitionLog transitions,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contracts = contracts;
        this.register = register;
        this.awards = awards;
        this.signing = signing;
        this.lots = lots;
        this.procuring = procuring;
        this.conflicts = conflicts;
        this.copies = copies;
        this.transitions = transitions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that a contract was signed, by all parties where several sign it together, and keeps the scan of what was
     * signed on paper.
     *
     * @param scan nothing where it was not signed on paper, or is added later
     * @throws Refused {@code award.STANDSTILL_RUNS} with the moment from which signing is possible, when that day or this
     *     moment lies in a due standstill; or what else stands before the signature of one of the parties
     */
    public void sign(ContractId id, Signature signature, @Nullable Upload scan, Actor by) {
        var contract = admit(id, by);
        var day = signature.day();
        var now = clock.instant();
        var at = moment(day, now);
        var parts = contracts.whole(contract);
        for (var part : parts) {
            signing.requireOpen(part.lot(), part.authority(), now);
            signing.requireOpen(part.lot(), part.authority(), at);
        }
        var award = awards.of(contract.lot()).orElseThrow(NotFound::new);
        if (day.isBefore(UkTime.date(award.decidedAt()))) throw new Refused(ContractRefusal.SIGNED_BEFORE_AWARD);
        conclude(contract, signature, later(at, award.decidedAt()), by);
        if (scan != null) copies.keep(contract, scan, by);
    }

    /** All have signed, and nothing stands before it: whoever calls this has asked. */
    void conclude(Contract contract, Signature signature, Instant at, Actor by) {
        var day = signature.day();
        var now = clock.instant();
        var parts = contracts.whole(contract);
        procuring.bind(contract.lot());
        for (var part : parts) {
            part.sign(signature.of(part), now);
            record(part, ContractStep.SIGN, ContractState.TO_SIGN, at, by);
            ledger.append(
                    "contract.signature", part.id().value().toString(), by, now, Signature.facts(part.view(false)));
        }
        for (var part : parts) {
            events.publishEvent(new ContractSigned(part.id(), part.procurement(), part.lot(), part.authority(), day));
        }
        if (!register.detailsDue(contract.lot())) {
            for (var part : parts) {
                part.disclose(now);
                record(part, ContractStep.DISCLOSE, ContractState.SIGNED, now, by);
            }
            published(parts, by);
        }
    }

    /** Today counts as now, an earlier day as its beginning. */
    private static Instant moment(LocalDate day, Instant now) {
        return day.isBefore(UkTime.date(now)) ? UkTime.startOf(day) : now;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Records the contract details notice's number and the time at which the central platform published it. */
    public void fileDetails(ContractId id, String number, Instant published, Actor by) {
        var contract = admit(id, by);
        if (!register.detailsDue(contract.lot())) throw new Refused(ContractRefusal.DETAILS_NOT_DUE);
        var parts = contracts.whole(contract);
        for (var part : parts) {
            part.fileDetails(number, published, clock.instant());
            record(part, ContractStep.FILE_DETAILS, ContractState.SIGNED, published, by);
            ledger.append(
                    "contract.details_filed",
                    part.id().value().toString(),
                    by,
                    clock.instant(),
                    Map.of("number", number, "publishedAt", published.toString()));
        }
        published(parts, by);
    }

    /** Whether this person may take the step now, asked before a page offers it; what is typed there is not known yet. */
    @Transactional(readOnly = true)
    public void requireMay(ContractId id, ContractStep step, Actor by) {
        var contract = admitted(id, by);
        contract.requirePossible(step);
    }

    /** What stands in the way of signing it now, for whichever of its parties; nothing where nothing does. */
    @Transactional(readOnly = true)
    public Optional<Refused> obstacle(ContractId id, Actor by) {
        return contracts.whole(admitted(id, by)).stream()
                .flatMap(part -> signing.obstacle(part.lot(), part.authority(), clock.instant()).stream())
                .findFirst();
    }

    private Contract admit(ContractId id, Actor by) {
        var contract = admitted(id, by);
        lots.alone(contract.lot());
        return contract;
    }

    /** What several sign together is known by the part of the one that leads. */
    private Contract admitted(ContractId id, Actor by) {
        var contract = contracts
                .findById(id)
                .filter(one -> !one.isCalledOff() && one.leads())
                .orElseThrow(NotFound::new);
        procuring.requireDuty(contract.procurement(), Duty.AUTHOR, by);
        conflicts.requireClear(contract.procurement(), by);
        return contract;
    }

    private void published(List<Contract> parts, Actor by) {
        var lot = parts.getFirst().lot();
        for (var part : parts) events.publishEvent(ContractPublished.of(part.view(register.detailsDue(lot))));
        if (contracts.ofLot(lot).stream().allMatch(other -> other.state() == ContractState.PUBLIC)) {
            procuring.moveLot(lot, LotStep.COMPLETE_LOT, by);
        }
    }

    private void record(Contract contract, ContractStep step, ContractState left, Instant at, Actor by) {
        transitions.record(
                "contract",
                new StepTaken(
                        contract.procurement(),
                        contract.lot(),
                        null,
                        contract.authority(),
                        step.name(),
                        left.name(),
                        step.leadsTo().name(),
                        at,
                        by));
    }
}
