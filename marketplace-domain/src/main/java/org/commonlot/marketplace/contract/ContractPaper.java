package org.commonlot.marketplace.contract;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.document.DocumentView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;

/** The text of a contract that is offered for signature, and who has signed that very file. */
@Entity
class ContractPaper {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "contract_id"))
    private ContractId id = ContractId.next();

    private UUID documentId = new UUID(0, 0);
    private String sha256 = "";
    private UUID offeredBy = new UUID(0, 0);
    private String offeredName = "";
    private Instant offeredAt = Instant.EPOCH;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "party_signature", joinColumns = @JoinColumn(name = "contract_id"))
    private Set<PartySignature> signatures = new HashSet<>();

    protected ContractPaper() {}

    ContractPaper(ContractId contract) {
        this.id = contract;
    }

    /** In place of the file before: what was signed of that is not signed of this. */
    void offer(DocumentView file, Actor by, Instant now) {
        signatures.clear();
        documentId = file.id();
        sha256 = file.sha256();
        offeredBy = by.person().value();
        offeredName = by.name();
        offeredAt = now;
    }

    void sign(OrganisationId party, String capacity, Actor by, Instant now) {
        signatures.add(new PartySignature(party.value(), by.person().value(), by.name(), capacity, sha256, now));
    }

    /** Nothing where the party has not signed. */
    Optional<PaperView.Signed> signed(OrganisationId party) {
        return signatures.stream()
                .filter(signature -> signature.organisationId().equals(party.value()))
                .findFirst()
                .map(signature ->
                        new PaperView.Signed(signature.personName(), signature.capacity(), signature.signedAt()));
    }

    ContractId contract() {
        return id;
    }

    UUID document() {
        return documentId;
    }

    String sha256() {
        return sha256;
    }

    String offeredName() {
        return offeredName;
    }

    Instant offeredAt() {
        return offeredAt;
    }
}
