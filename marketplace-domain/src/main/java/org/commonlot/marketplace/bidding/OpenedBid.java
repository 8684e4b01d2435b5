package org.commonlot.marketplace.bidding;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A bid after the opening, which alone brings it forth: whose it is. Its answers stay encrypted until they are read. */
@Entity
class OpenedBid implements Persistable<BidReference> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "reference"))
    private BidReference reference = new BidReference("");

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID supplierId = new UUID(0, 0);
    private String supplierName = "";
    private String sizeClass = "";
    private boolean sme;
    private boolean vcse;
    private Instant receivedAt = Instant.EPOCH;
    private Instant openedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Confirmation confirmation = Confirmation.STANDS;

    @Transient
    private boolean stored;

    protected OpenedBid() {}

    /** @param confirmedFrom what was submitted before must be confirmed */
    static OpenedBid open(
            SealedBid sealed, LotId lot, SealedContent content, @Nullable Instant confirmedFrom, Instant now) {
        var opened = new OpenedBid();
        opened.reference = sealed.reference();
        opened.lot = lot;
        opened.supplierId = content.supplier();
        opened.supplierName = content.supplierName();
        opened.sizeClass = content.sizeClass();
        opened.sme = content.sme();
        opened.vcse = content.vcse();
        opened.receivedAt = sealed.receivedAt();
        opened.openedAt = now;
        if (confirmedFrom != null && sealed.receivedAt().isBefore(confirmedFrom)) {
            opened.confirmation = Confirmation.ASKED;
        }
        return opened;
    }

    /** The bidder's answer, given once. */
    void answer(boolean stands) {
        if (confirmation != Confirmation.ASKED) throw new Refused(BiddingRefusal.CONFIRMATION_NOT_ASKED);
        confirmation = stands ? Confirmation.CONFIRMED : Confirmation.WITHDRAWN;
    }

    boolean isOf(OrganisationId supplier) {
        return supplierId.equals(supplier.value());
    }

    LotId lot() {
        if (lot == null) throw new IllegalStateException("A bid is for a lot");
        return lot;
    }

    OpenedBidView view() {
        return new OpenedBidView(
                reference.value(),
                lot(),
                new OrganisationId(supplierId),
                supplierName,
                sizeClass,
                sme,
                vcse,
                receivedAt,
                confirmation);
    }

    @PostPersist
    @PostLoad
    void stored() {
        stored = true;
    }

    @Override
    public BidReference getId() {
        return reference;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }
}
