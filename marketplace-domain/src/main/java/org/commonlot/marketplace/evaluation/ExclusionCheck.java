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

    @Embedded
    @AttributeOverride(name = "question", column = @Column(name = "concern"))
    @AttributeOverride(name = "askedAt", column = @Column(name = "raised_at"))
    private @Nullable Hearing hearing;

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
        hearing = new Hearing(raised.text(), raised.replyBy(), now, null, null);
    }

    /** The bidder's answer: once, and in time (s.58). */
    void reply(String text, Instant now) {
        requireUndecided();
        hearing = Hearing.of(hearing).reply(text, now, EvaluationRefusal.CONCERN_NEEDED);
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
        Hearing.of(hearing).requireOver(now, EvaluationRefusal.CONCERN_NEEDED, EvaluationRefusal.REPLY_AWAITED);
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
        var heard = Hearing.of(hearing);
        var concern = heard.question();
        var until = heard.replyBy();
        return new CheckView(
                bidReference,
                lot(),
                supplier(),
                state(),
                concern == null || until == null || ground == null ? null : new Concern(ground, concern, until),
                heard.askedAt(),
                heard.reply(),
                heard.repliedAt(),
                reason,
                decidedAt);
    }
}
