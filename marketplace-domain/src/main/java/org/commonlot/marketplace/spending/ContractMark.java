package org.commonlot.marketplace.spending;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.FundingSource;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What a buyer said of one contract's money. */
@Entity
class ContractMark {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "contract_id"))
    private ContractId id = new ContractId(new UUID(0, 0));

    @Version
    private @Nullable Long version;

    private UUID authorityId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private FundingSource funding = FundingSource.UNKNOWN;

    @Enumerated(EnumType.STRING)
    private Told govTech = Told.UNKNOWN;

    private @Nullable BigDecimal openSource;

    @Enumerated(EnumType.STRING)
    private Told digitalSaving = Told.UNKNOWN;

    private Instant markedAt = Instant.EPOCH;

    protected ContractMark() {}

    static ContractMark of(FileView contract) {
        var mark = new ContractMark();
        mark.id = contract.id();
        mark.authorityId = contract.authority().value();
        return mark;
    }

    /** @param seen the version that the person saw; 0 if there was none */
    void mark(long seen, Marks marks, FileView contract, Instant now) {
        if (seen != view().version()) throw new Refused(SpendingRefusal.CHANGED_MEANWHILE);
        var open = marks.openSource();
        if (open != null && open.signum() < 0) throw new Refused(SpendingRefusal.OPEN_SOURCE_NEGATIVE);
        if (open != null && open.compareTo(contract.value().amount()) > 0) {
            throw new Refused(
                    SpendingRefusal.OPEN_SOURCE_ABOVE_VALUE, contract.value().amount());
        }
        this.funding = marks.funding();
        this.govTech = marks.govTech();
        this.openSource = open;
        this.digitalSaving = marks.digitalSaving();
        this.markedAt = now;
    }

    /** The first version that is kept is 1 to people: 0 is what nobody has said anything of. */
    MarkedContract view() {
        return new MarkedContract(
                version == null ? 0 : version + 1,
                new Marks(funding, govTech, openSource, digitalSaving),
                version == null ? null : markedAt);
    }
}
