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
import org.commonlot.marketplace.procurement.LotId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A submitted version, sealed. It has no accessor for a price, an answer or a supplier: those exist only in what an
 * opening brings forth.
 */
@Entity
class SealedBid implements Persistable<BidReference> {

    /** Whether this version counts. */
    enum State {
        SEALED,
        REPLACED,
        WITHDRAWN
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "reference"))
    private BidReference reference = new BidReference("");

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    @Enumerated(EnumType.STRING)
    private State state = State.SEALED;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] ciphertext = new byte[0];

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] wrappedKey = new byte[0];

    private int size;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] sha256 = new byte[0];

    private Instant receivedAt = Instant.EPOCH;
    private long doubtMicros;

    @Transient
    private boolean stored;

    protected SealedBid() {}

    SealedBid(BidReference reference, LotId lot, SealKeys.Sealed sealed, byte[] sha256, Received received) {
        this.reference = reference;
        this.lot = lot;
        this.ciphertext = sealed.ciphertext();
        this.wrappedKey = sealed.wrappedKey();
        this.size = sealed.ciphertext().length;
        this.sha256 = sha256;
        this.receivedAt = received.at();
        this.doubtMicros = received.doubt().toNanos() / 1_000;
    }

    void replace() {
        state = State.REPLACED;
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    BidReference reference() {
        return reference;
    }

    SealKeys.Sealed sealed() {
        return new SealKeys.Sealed(ciphertext, wrappedKey);
    }

    byte[] sha256() {
        return sha256;
    }

    Instant receivedAt() {
        return receivedAt;
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
