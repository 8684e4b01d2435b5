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
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** The check of one opened bid against the grounds of exclusion. */
@Entity
class ExclusionCheck {

    @Id
    private String bidReference = "";

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID supplierId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private CheckState state = CheckState.PENDING;

    @Enumerated(EnumType.STRING)
    private @Nullable ExclusionGround ground;

    private @Nullable String concern;
    private @Nullable Instant replyBy;
    private @Nullable Instant raisedAt;
    private @Nullable String reply;
    private @Nullable Instant repliedAt;
    private @Nullable String reason;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Instant withdrawnAt;

    protected ExclusionCheck() {}

    static ExclusionCheck of(OpenedBidView bid) {
        var check = new ExclusionCheck();
        check.bidReference = bid.reference();
        check.lot = bid.lot();
        check.supplierId = bid.supplier().value();
        return check;
    }

    void raise(Concern raised, Instant now) {
        requireUndecided();
        if (state == CheckState.CONCERN) throw new Refused(EvaluationRefusal.CONCERN_RAISED_ALREADY);
        raised.check(now);
        state = CheckState.CONCERN;
        ground = raised.ground();
        concern = raised.text();
        replyBy = raised.replyBy();
        raisedAt = now;
    }

    /** The bidder's answer: once, and in time (s.58). */
    void reply(String text, Instant now) {
        requireUndecided();
        if (replyBy == null) throw new Refused(EvaluationRefusal.CONCERN_NEEDED);
        if (!new Deadline(replyBy).admits(now)) throw new Refused(EvaluationRefusal.REPLY_TOO_LATE, now, replyBy);
        if (reply != null) throw new Refused(EvaluationRefusal.REPLIED_ALREADY);
        if (text.isBlank()) throw new Refused(EvaluationRefusal.REPLY_EMPTY);
        reply = text;
        repliedAt = now;
    }

    /** Nothing speaks against the bidder; where something seemed to, a reason says why it does not. */
    void clear(String why, Actor by, Instant now) {
        requireUndecided();
        if (state == CheckState.CONCERN && why.isBlank()) throw new Refused(EvaluationRefusal.REASON_NEEDED);
        decide(CheckState.CLEARED, why, by, now);
    }

    /** Not before the bidder has replied, or has let the time for it pass. */
    void exclude(String why, Actor by, Instant now) {
        requireUndecided();
        if (replyBy == null) throw new Refused(EvaluationRefusal.CONCERN_NEEDED);
        if (reply == null && !new Deadline(replyBy).hasPassed(now)) {
            throw new Refused(EvaluationRefusal.REPLY_AWAITED, replyBy);
        }
        if (why.isBlank()) throw new Refused(EvaluationRefusal.REASON_NEEDED);
        decide(CheckState.EXCLUDED, why, by, now);
    }

    /** There is no bid any more to be checked. */
    void withdraw(Instant now) {
        requireUndecided();
        withdrawnAt = now;
    }

    void requireUndecided() {
        if (state().decided()) throw new Refused(EvaluationRefusal.DECIDED_ALREADY);
    }

    private void decide(CheckState decision, String why, Actor by, Instant now) {
        state = decision;
        reason = why.isBlank() ? null : why;
        decidedBy = by.person().value();
        decidedAt = now;
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

    CheckState state() {
        return withdrawnAt == null ? state : CheckState.WITHDRAWN;
    }

    CheckView view() {
        return new CheckView(
                bidReference,
                lot(),
                supplier(),
                state(),
                ground == null || concern == null || replyBy == null ? null : new Concern(ground, concern, replyBy),
                raisedAt,
                reply,
                repliedAt,
                reason,
                decidedAt);
    }
}
