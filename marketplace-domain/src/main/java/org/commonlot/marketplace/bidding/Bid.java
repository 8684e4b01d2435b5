package org.commonlot.marketplace.bidding;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import org.commonlot.marketplace.procurement.LotId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The row behind a {@link Workspace}: encrypted, its owner a keyed hash. */
@Entity
class Bid {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BidId id = BidId.next();

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] owner = new byte[0];

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] content = new byte[0];

    protected Bid() {}

    Bid(LotId lot, byte[] owner) {
        this.lot = lot;
        this.owner = owner;
    }

    void keep(byte[] encrypted) {
        content = encrypted;
    }

    BidId id() {
        return id;
    }

    LotId lot() {
        if (lot == null) throw new IllegalStateException("A bid is for a lot");
        return lot;
    }

    boolean isOwnedBy(byte[] pseudonym) {
        return MessageDigest.isEqual(owner, pseudonym);
    }

    byte[] content() {
        return content;
    }
}
