package org.commonlot.marketplace.contract;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.document.DocumentView;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scans of contracts that were signed on paper: one for each, for the people of its authorities alone. */
@Service
@Transactional
public class SignedCopies {

    private final SignedCopyRows copies;
    private final Contracts contracts;
    private final Documents documents;
    private final SubmissionGate lots;
    private final Ledger ledger;
    private final Clock clock;

    SignedCopies(
            SignedCopyRows copies,
            Contracts contracts,
            Documents documents,
            SubmissionGate lots,
            Ledger ledger,
            Clock clock) {
        this.copies = copies;
        this.contracts = contracts;
        this.documents = documents;
        this.lots = lots;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whoever manages the authority's contracts adds the scan of one that is signed. */
    public void add(ContractId id, Upload scan, Actor by) {
        var contract = signed(id);
        if (!by.may(Right.MANAGE_CONTRACTS, contract.authority())) throw new NotFound();
        lots.alone(contract.lot());
        if (copies.findById(id).isPresent()) throw new Refused(ContractRefusal.COPY_KEPT);
        keep(contract, scan, by);
    }

    void keep(Contract contract, Upload scan, Actor by) {
        keep(contract, documents.keepPdf(contract.id().value(), scan, by), by);
    }

    /** The file that was signed here is the signed copy. */
    void keep(Contract contract, DocumentView kept, Actor by) {
        var id = contract.id();
        copies.save(new SignedCopy(id, kept, by, clock.instant()));
        ledger.append(
                "contract.copy_kept", id.value().toString(), by, clock.instant(), Map.of("sha256", kept.sha256()));
    }

    /** For the people of its authorities; nothing where there is none. */
    @Transactional(readOnly = true)
    public Optional<SignedCopyView> of(ContractId id, Actor by) {
        var parties = contracts.whole(signed(id));
        if (parties.stream().noneMatch(part -> by.belongsTo(part.authority()))) throw new NotFound();
        return view(id);
    }

    /** For whoever has asked whether its reader may see the contract. */
    @Transactional(readOnly = true)
    public Optional<SignedCopyView> view(ContractId id) {
        return copies.findById(id).map(SignedCopy::view);
    }

    /** Of what several signed together there is one paper, which its lead keeps. */
    private Contract signed(ContractId id) {
        return contracts
                .findById(id)
                .filter(contract -> contract.state() != ContractState.TO_SIGN && contract.leads())
                .orElseThrow(NotFound::new);
    }
}
