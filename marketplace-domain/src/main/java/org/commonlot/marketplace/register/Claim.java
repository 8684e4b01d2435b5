package org.commonlot.marketplace.register;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What an organisation does to prove that an identifier is its own. */
@Entity
@Table(name = "identifier_claim")
class Claim {

    /** A registered contact may be a secretary who reads the post once a day. */
    static final Duration CODE_LASTS = Duration.ofDays(3);

    private static final String CODE = "code";
    private static final Duration CODES_WITHIN = Duration.ofDays(1);
    private static final int MOST_CODES = 3;
    private static final int MOST_TRIES = 5;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
    private OrganisationId organisation;

    @Embedded
    private Identifier identifier;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    @Column(name = "code_hash")
    private @Nullable String codeHash;

    @Column(name = "code_expires")
    private @Nullable Instant codeExpires;

    private int tries;

    @Column(name = "codes_sent")
    private int codesSent;

    @Column(name = "last_sent")
    private @Nullable Instant lastSent;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_by")
    private String askedBy;

    private @Nullable String statement;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String evidence;

    protected Claim() {}

    private Claim(OrganisationId organisation, Identifier identifier, ClaimState state, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        this.identifier = identifier;
        this.state = state;
        this.askedAt = now;
        this.askedBy = by.reference();
    }

    static Claim begin(OrganisationId organisation, Identifier identifier, Actor by, Instant now) {
        return new Claim(organisation, identifier, ClaimState.OPEN, by, now);
    }

    /** A code goes out; one that was sent before is void. */
    void sendCode(ClaimCode code, Actor by, Instant now) {
        requireOpen();
        if (lastSent != null && lastSent.plus(CODES_WITHIN).isAfter(now)) {
            if (codesSent >= MOST_CODES) throw new Refused(RegisterRefusal.TOO_MANY_CODES, MOST_CODES);
        } else {
            codesSent = 0;
        }
        this.codesSent++;
        this.lastSent = now;
        this.codeHash = code.hash(id);
        this.codeExpires = now.plus(CODE_LASTS);
        this.tries = 0;
        ask(ClaimState.CODE_SENT, by, now);
    }

    /**
     * Whether the code is the right one, which proves the identifier; a wrong one counts.
     *
     * @throws Refused {@code CODE_EXPIRED} when there is none to enter any more: late, or tried too often
     */
    boolean enter(ClaimCode code, Actor by, Instant now) {
        requireOpen();
        if (codeHash == null || codeExpires == null || !codeExpires.isAfter(now) || tries >= MOST_TRIES) {
            throw new Refused(RegisterRefusal.CODE_EXPIRED);
        }
        if (!code.matches(codeHash, id)) {
            tries++;
            return false;
        }
        prove(CODE, by, now);
        return true;
    }

    void askCheck(String words, Actor by, Instant now) {
        requireOpen();
        if (words.isBlank()) throw new Refused(RegisterRefusal.STATEMENT_MISSING);
        this.statement = words.strip();
        ask(ClaimState.CHECK_ASKED, by, now);
    }

    /** An administrator looked. What at, is recorded either way. */
    void decide(boolean convinced, String lookedAt, Actor by, Instant now) {
        requireOpen();
        if (state != ClaimState.CHECK_ASKED) throw new Refused(RegisterRefusal.NOT_ASKED);
        if (lookedAt.isBlank()) throw new Refused(RegisterRefusal.EVIDENCE_MISSING);
        if (convinced) {
            prove(lookedAt.strip(), by, now);
            return;
        }
        this.state = ClaimState.REFUSED;
        this.evidence = lookedAt.strip();
        this.decidedAt = now;
        this.decidedBy = by.reference();
    }

    private void prove(String how, Actor by, Instant now) {
        this.state = ClaimState.PROVED;
        this.evidence = how;
        this.decidedAt = now;
        this.decidedBy = by.reference();
        this.codeHash = null;
        this.codeExpires = null;
    }

    private void ask(ClaimState newState, Actor by, Instant now) {
        this.state = newState;
        this.askedAt = now;
        this.askedBy = by.reference();
    }

    private void requireOpen() {
        if (state == ClaimState.PROVED) throw new Refused(RegisterRefusal.PROVED_ALREADY);
    }

    OrganisationId organisation() {
        return organisation;
    }

    Identifier identifier() {
        return identifier;
    }

    /** How a proved one was proved, and since when. */
    SupplierStanding.Proof proof() {
        if (state != ClaimState.PROVED || decidedAt == null) throw new IllegalStateException("Not proved");
        var way = CODE.equals(evidence) ? SupplierStanding.Way.CODE : SupplierStanding.Way.CHECK;
        return new SupplierStanding.Proof(identifier, way, decidedAt);
    }

    ClaimView view() {
        return new ClaimView(id, organisation, identifier, state, askedAt, statement, evidence);
    }
}
