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
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Whether one bidder satisfies one condition of participation: a bid is disregarded for it (Procurement Act 2023, s.19(3)(a)) only
 * after the bidder was asked to clarify, and has replied or let the time for it pass.
 */
@Entity
class ConditionCheck {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private String bidReference = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_condition")
    private Condition condition = Condition.STANDING;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID supplierId = new UUID(0, 0);

    @Embedded
    private @Nullable Hearing hearing;

    @Enumerated(EnumType.STRING)
    private @Nullable ConditionVerdict verdict;

    private @Nullable String evidence;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    protected ConditionCheck() {}

    static ConditionCheck of(OpenedBidView bid, Condition condition) {
        var check = new ConditionCheck();
        check.bidReference = bid.reference();
        check.condition = condition;
        check.lot = bid.lot();
        check.supplierId = bid.supplier().value();
        return check;
    }

    /** Asks the bidder to clarify, once. */
    void ask(String words, Instant until, Instant now) {
        requireUndecided();
        hearing = Hearing.of(hearing)
                .ask(
                        words,
                        until,
                        now,
                        EvaluationRefusal.CLARIFICATION_ASKED_ALREADY,
                        EvaluationRefusal.CLARIFICATION_EMPTY);
    }

    /** The bidder's answer: once, and in time. */
    void reply(String words, Instant now) {
        requireUndecided();
        hearing = Hearing.of(hearing).reply(words, now, EvaluationRefusal.CLARIFICATION_NEEDED);
    }

    /** @param seen in which documents or answers, and what they show */
    void pass(String seen, Actor by, Instant now) {
        requireUndecided();
        decide(ConditionVerdict.PASSED, seen, by, now);
    }

    /** Not before the bidder was asked, and has replied or has let the time for it pass. */
    void fail(String seen, Actor by, Instant now) {
        requireUndecided();
        Hearing.of(hearing)
                .requireOver(now, EvaluationRefusal.CLARIFICATION_NEEDED, EvaluationRefusal.CLARIFICATION_AWAITED);
        decide(ConditionVerdict.FAILED, seen, by, now);
    }

    void requireUndecided() {
        if (verdict != null) throw new Refused(EvaluationRefusal.DECIDED_ALREADY);
    }

    private void decide(ConditionVerdict made, String seen, Actor by, Instant now) {
        if (seen.isBlank()) throw new Refused(EvaluationRefusal.EVIDENCE_NEEDED);
        verdict = made;
        evidence = seen;
        decidedBy = by.person().value();
        decidedAt = now;
    }

    String reference() {
        return bidReference;
    }

    Condition condition() {
        return condition;
    }

    LotId lot() {
        if (lot == null) throw new IllegalStateException("A bid is for a lot");
        return lot;
    }

    OrganisationId supplier() {
        return new OrganisationId(supplierId);
    }

    boolean failed() {
        return verdict == ConditionVerdict.FAILED;
    }

    ConditionView view() {
        var heard = Hearing.of(hearing);
        return new ConditionView(
                bidReference,
                condition,
                heard.question(),
                heard.replyBy(),
                heard.askedAt(),
                heard.reply(),
                heard.repliedAt(),
                verdict,
                evidence,
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt);
    }
}
