package org.commonlot.marketplace.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.document.DocumentView;
import org.commonlot.marketplace.terms.Actor;

/** A copy of a contract for everybody, with what must be withheld redacted. Never changed. */
@Entity
class PublishedCopy {

    @Id
    private UUID id = UUID.randomUUID();

    private UUID contractId = new UUID(0, 0);
    private int number;
    private UUID documentId = new UUID(0, 0);
    private String sha256 = "";
    private String withheld = "";
    private UUID publishedBy = new UUID(0, 0);
    private Instant publishedAt = Instant.EPOCH;

    protected PublishedCopy() {}

    /** @param number among the copies of the contract, from 1 */
    PublishedCopy(ContractId contract, int number, DocumentView file, Set<Withheld> withheld, Actor by, Instant now) {
        this.contractId = contract.value();
        this.number = number;
        this.documentId = file.id();
        this.sha256 = file.sha256();
        this.withheld = Withheld.codes(withheld);
        this.publishedBy = by.person().value();
        this.publishedAt = now;
    }

    int number() {
        return number;
    }

    PublishedCopyView view() {
        return new PublishedCopyView(documentId, sha256, Withheld.of(withheld), publishedAt);
    }
}
