package org.commonlot.marketplace.contract;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.document.DocumentView;
import org.commonlot.marketplace.terms.Actor;

/** The scan of a contract that was signed on paper. Never changed. */
@Entity
class SignedCopy {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "contract_id"))
    private ContractId id = ContractId.next();

    private UUID documentId = new UUID(0, 0);
    private String sha256 = "";
    private UUID addedBy = new UUID(0, 0);
    private String addedName = "";
    private Instant addedAt = Instant.EPOCH;

    protected SignedCopy() {}

    SignedCopy(ContractId contract, DocumentView scan, Actor by, Instant now) {
        this.id = contract;
        this.documentId = scan.id();
        this.sha256 = scan.sha256();
        this.addedBy = by.person().value();
        this.addedName = by.name();
        this.addedAt = now;
    }

    SignedCopyView view() {
        return new SignedCopyView(documentId, sha256, addedName, addedAt);
    }
}
