package org.commonlot.marketplace.contract;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies of public contracts for everybody (Procurement Act 2023, s.53(3)): with what must be withheld redacted, and marked so
 * (s.94). What was signed stays where it is: see {@link SignedCopies}.
 */
@Service
@Transactional
public class PublishedCopies {

    private final PublishedCopyRows published;
    private final SignedCopyRows signed;
    private final Contracts contracts;
    private final Documents documents;
    private final SubmissionGate lots;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishedCopies(
            PublishedCopyRows published,
            SignedCopyRows signed,
            Contracts contracts,
            Documents documents,
            SubmissionGate lots,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.published = published;
        this.signed = signed;
        this.contracts = contracts;
        this.documents = documents;
        this.lots = lots;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whoever manages the contracts of its authority, of several the one that leads, publishes a copy of one that is public; from then on it is the one that
     * everybody reads.
     *
     * @param withheld on which grounds parts of the file are redacted; none where nothing is
     * @throws Refused {@code COPY_NOT_REDACTED} when parts are said to be redacted and the file is the signed copy itself
     */
    public void publish(ContractId id, Upload file, Set<Withheld> withheld, Actor by) {
        requireMay(id, by);
        var contract = contracts.findById(id).orElseThrow(NotFound::new);
        lots.alone(contract.lot());
        var kept = documents.keepPdf(id.value(), file, by);
        if (!withheld.isEmpty() && isSignedCopy(id, kept.sha256())) {
            throw new Refused(ContractRefusal.COPY_NOT_REDACTED);
        }
        int number = latest(id).map(PublishedCopy::number).orElse(0) + 1;
        var now = clock.instant();
        published.save(new PublishedCopy(id, number, kept, withheld, by, now));
        ledger.append(
                "contract.copy_published",
                id.value().toString(),
                by,
                now,
                Map.of("sha256", kept.sha256(), "withheld", Withheld.codes(withheld)));
        events.publishEvent(new ContractCopyPublished(id, contract.procurement(), contract.lot(), withheld, now));
    }

    /** Whether this person may publish a copy now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireMay(ContractId id, Actor by) {
        var contract = contracts.findById(id).filter(Contract::leads).orElseThrow(NotFound::new);
        if (!by.may(Right.MANAGE_CONTRACTS, contract.authority())) throw new NotFound();
        if (contract.state() != ContractState.PUBLIC) throw new Refused(ContractRefusal.NOT_PUBLIC);
    }

    /** The one that everybody reads; nothing where there is none, or the contract is not public. */
    @Transactional(readOnly = true)
    public Optional<PublishedCopyView> of(ContractId id) {
        return contracts
                .findById(id)
                .filter(contract -> contract.state() == ContractState.PUBLIC)
                .flatMap(contract -> latest(id))
                .map(PublishedCopy::view);
    }

    private Optional<PublishedCopy> latest(ContractId id) {
        return published.findFirstByContractIdOrderByNumberDesc(id.value());
    }

    private boolean isSignedCopy(ContractId id, String sha256) {
        return signed.findById(id)
                .filter(copy -> copy.view().sha256().equals(sha256))
                .isPresent();
    }
}
