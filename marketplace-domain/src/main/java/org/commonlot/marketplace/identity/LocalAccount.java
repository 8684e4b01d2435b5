package org.commonlot.marketplace.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

@Entity
class LocalAccount {

    /** Codes are good for half a minute; clocks may be one step apart. */
    static final int STEP_SECONDS = 30;

    private static final int STEPS_APART = 1;

    /** The code that belongs to a step, for the secret at hand. */
    interface CodeOfStep {
        String code(long step);
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Version
    private @Nullable Long version;

    private @Nullable Instant confirmedAt;
    private @Nullable Instant lockedAt;
    private @Nullable String lockReason;
    private byte @Nullable [] factorOffered;
    private byte @Nullable [] factorSecret;
    private @Nullable Instant factorSince;
    private long factorStep;

    @ElementCollection
    @CollectionTable(name = "local_account_code", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "code_hash")
    private Set<String> codes = new HashSet<>();

    protected LocalAccount() {}

    private LocalAccount(PersonId person, @Nullable Instant confirmedAt) {
        this.person = person;
        this.confirmedAt = confirmedAt;
    }

    static LocalAccount unconfirmed(PersonId person) {
        return new LocalAccount(person, null);
    }

    static LocalAccount confirmed(PersonId person, Instant now) {
        return new LocalAccount(person, now);
    }

    /** Whether this confirmed an address that was not confirmed before. */
    boolean confirm(Instant now) {
        if (confirmedAt != null) return false;
        confirmedAt = now;
        return true;
    }

    void lock(String reason, Instant now) {
        if (reason.isBlank()) throw new Refused(IdentityRefusal.LOCK_REASON_MISSING);
        lockedAt = now;
        lockReason = reason.strip();
    }

    /** Whether it was locked. */
    boolean unlock() {
        var was = lockedAt != null;
        lockedAt = null;
        lockReason = null;
        return was;
    }

    /** A secret that becomes the second factor once its first code is given. */
    void offerFactor(byte[] encryptedSecret) {
        if (factorSecret != null) throw new Refused(IdentityRefusal.FACTOR_ALREADY);
        factorOffered = encryptedSecret;
    }

    byte @Nullable [] offered() {
        return factorOffered;
    }

    byte @Nullable [] secret() {
        return factorSecret;
    }

    void enrolFactor(String typed, CodeOfStep offered, Collection<String> recoveryHashes, Instant now) {
        if (factorSecret != null) throw new Refused(IdentityRefusal.FACTOR_ALREADY);
        if (factorOffered == null) throw new Refused(IdentityRefusal.FACTOR_NOT_OFFERED);
        if (!takes(typed, offered, now)) throw new Refused(IdentityRefusal.CODE_WRONG);
        factorSecret = factorOffered;
        factorOffered = null;
        factorSince = now;
        renewCodes(recoveryHashes);
    }

    /** Whether the code is the right one for now, or for half a minute before or after, and later than the last taken. */
    boolean takes(String typed, CodeOfStep codes, Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (long step = current - STEPS_APART; step <= current + STEPS_APART; step++) {
            if (step > factorStep && Secrets.same(codes.code(step), typed)) {
                factorStep = step;
                return true;
            }
        }
        return false;
    }

    /** Whether it was one of those left; it is not any more. */
    boolean takesRecoveryCode(String hash) {
        return codes.remove(hash);
    }

    void renewCodes(Collection<String> recoveryHashes) {
        codes.clear();
        codes.addAll(recoveryHashes);
    }

    void removeFactor() {
        factorSecret = null;
        factorOffered = null;
        factorSince = null;
        codes.clear();
    }

    AccountView view() {
        return new AccountView(standing(), lockReason, factorSince, codes.size());
    }

    private Standing standing() {
        if (lockedAt != null) return Standing.LOCKED;
        return confirmedAt == null ? Standing.UNCONFIRMED : Standing.ACTIVE;
    }
}
