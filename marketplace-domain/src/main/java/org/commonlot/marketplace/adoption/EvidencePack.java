package org.commonlot.marketplace.adoption;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What came of a contract, published by the authority that had it. */
@Entity
class EvidencePack {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "contract_id"))
    private ContractId id = new ContractId(new UUID(0, 0));

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);
    private UUID authorityId = procurementId;
    private UUID supplierId = procurementId;
    private String supplierName = "";
    private String title = "";

    @Embedded
    private Evidence evidence = new Evidence("", "", "", "", "");

    private String writtenBy = "";
    private Instant publishedAt = Instant.EPOCH;
    private @Nullable Instant revisedAt;

    protected EvidencePack() {}

    static EvidencePack publish(ContractView contract, String title, Evidence evidence, Actor by, Instant now) {
        evidence.check();
        var pack = new EvidencePack();
        pack.id = contract.id();
        pack.procurementId = contract.procurement().value();
        pack.authorityId = contract.authority().value();
        pack.supplierId = contract.supplier().value();
        pack.supplierName = contract.supplierName();
        pack.title = title;
        pack.evidence = evidence;
        pack.writtenBy = by.name();
        pack.publishedAt = now;
        return pack;
    }

    /**
     * Says more or other things; that this was done is shown.
     *
     * @param seen the version that was read before
     */
    void revise(long seen, Evidence changed, Actor by, Instant now) {
        if (seen != version()) throw new Refused(AdoptionRefusal.CHANGED_MEANWHILE);
        changed.check();
        if (changed.equals(evidence)) return;
        evidence = changed;
        writtenBy = by.name();
        revisedAt = now;
    }

    ContractId id() {
        return id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    long version() {
        return version == null ? 0 : version;
    }

    String title() {
        return title;
    }

    Evidence evidence() {
        return evidence;
    }
}
