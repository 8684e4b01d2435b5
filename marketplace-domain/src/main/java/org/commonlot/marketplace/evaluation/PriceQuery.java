package org.commonlot.marketplace.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.bidding.OpenedBidView;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Whether a price is abnormally low: a bid is disregarded for it only after the bidder was told and had a reasonable
 * opportunity to show that it can perform the contract for that price (Procurement Act 2023, s.19(4), (5)).
 */
@Entity
class PriceQuery {

    @Id
    private String bidReference = "";

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID supplierId = new UUID(0, 0);

    @Embedded
    private @Nullable Hearing hearing;

    @Enumerated(EnumType.STRING)
    private @Nullable PriceDecision decision;

    private @Nullable String reason;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    protected PriceQuery() {}

    static PriceQuery about(OpenedBidView bid) {
        var query = new PriceQuery();
        query.bidReference = bid.reference();
        query.lot = bid.lot();
        query.supplierId = bid.supplier().value();
        return query;
    }

    /** Tells the bidder that its price seems abnormally low, once. */
    void ask(String words, Instant until, Instant now) {
        requireUndecided();
        hearing = Hearing.of(hearing)
                .ask(words, until, now, EvaluationRefusal.PRICE_ASKED_ALREADY, EvaluationRefusal.PRICE_QUESTION_EMPTY);
    }

    /** The bidder's answer: once, and in time. */
    void reply(String words, Instant now) {
        requireUndecided();
        hearing = Hearing.of(hearing).reply(words, now, EvaluationRefusal.PRICE_QUESTION_NEEDED);
    }

    /** The price is sound; the reason is kept, whether the bidder was asked or not. */
    void accept(String why, Actor by, Instant now) {
        requireUndecided();
        decide(PriceDecision.ACCEPTED, why, by, now);
    }

    /** Not before the bidder has replied, or has let the time for it pass. */
    void disregard(String why, Actor by, Instant now) {
        requireUndecided();
        Hearing.of(hearing).requireOver(now, EvaluationRefusal.PRICE_QUESTION_NEEDED, EvaluationRefusal.REPLY_AWAITED);
        decide(PriceDecision.DISREGARDED, why, by, now);
    }

    void requireUndecided() {
        if (decision != null) throw new Refused(EvaluationRefusal.DECIDED_ALREADY);
    }

    private void decide(PriceDecision made, String why, Actor by, Instant now) {
        if (why.isBlank()) throw new Refused(EvaluationRefusal.REASON_NEEDED);
        decision = made;
        reason = why;
        decidedBy = by.person().value();
        decidedAt = now;
    }

    boolean disregarded() {
        return decision == PriceDecision.DISREGARDED;
    }

    boolean decided() {
        return decision != null;
    }

    String reference() {
        return bidReference;
    }

    LotId lot() {
        if (lot == null) throw new IllegalStateException("A bid is for a lot");
        return lot;
    }

    OrganisationId supplier() {
        return new OrganisationId(supplierId);
    }

    PriceQueryView view() {
        var heard = Hearing.of(hearing);
        return new PriceQueryView(
                bidReference,
                lot(),
                supplier(),
                heard.question(),
                heard.replyBy(),
                heard.askedAt(),
                heard.reply(),
                heard.repliedAt(),
                decision,
                reason,
                decidedAt);
    }
}
