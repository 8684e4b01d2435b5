package org.commonlot.marketplace.challenge;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** Proceedings or a complaint that keep an award waiting. */
@Entity
class AwardHold {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HoldId id = HoldId.next();

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    @Enumerated(EnumType.STRING)
    private HoldKind kind = HoldKind.COMPLAINT;

    @Enumerated(EnumType.STRING)
    private HoldState state = HoldState.STANDS;

    private boolean automatic;
    private Instant notifiedAt = Instant.EPOCH;
    private String who = "";
    private String facts = "";
    private UUID recordedBy = new UUID(0, 0);
    private Instant recordedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private @Nullable HoldEnding endedHow;

    private @Nullable LocalDate endDay;
    private @Nullable String endReason;
    private @Nullable UUID endRecordedBy;
    private @Nullable UUID confirmedBy;
    private @Nullable Instant endedAt;

    protected AwardHold() {}

    /**
     * @param standstill whether one is due
     * @param standstillEnds the first moment after it, once its notice is published
     */
    static AwardHold of(
            ProcurementId procurement,
            LotId lot,
            Notified notified,
            boolean standstill,
            @Nullable Instant standstillEnds,
            Actor by,
            Instant now) {
        if (notified.at().isAfter(now)) throw new Refused(ChallengeRefusal.NOTIFIED_IN_FUTURE);
        if (notified.who().isBlank()) throw new Refused(ChallengeRefusal.WHO_NEEDED);
        if (notified.facts().isBlank()) throw new Refused(ChallengeRefusal.FACTS_NEEDED);
        var hold = new AwardHold();
        hold.procurementId = procurement.value();
        hold.lot = lot;
        hold.kind = notified.kind();
        hold.automatic = notified.kind() == HoldKind.PROCEEDINGS && suspends(standstill, standstillEnds, notified.at());
        // As exact as it is kept, so that what is published of it is the same moment later.
        hold.notifiedAt = notified.at().truncatedTo(ChronoUnit.MICROS);
        hold.who = notified.who().strip();
        hold.facts = notified.facts().strip();
        hold.recordedBy = by.person().value();
        hold.recordedAt = now;
        return hold;
    }

    /** Notified before the end of a standstill, proceedings suspend by themselves (Procurement Act 2023, s.101(1)). */
    private static boolean suspends(boolean standstill, @Nullable Instant ends, Instant notified) {
        return standstill && (ends == null || !new Deadline(ends).hasPassed(notified));
    }

    /** Records the order or disposal that ends proceedings, in place of what was recorded before. */
    void recordEnd(HoldEnding how, LocalDate day, String reason, Actor by, Instant now) {
        requireSound(day, reason, now);
        become(HoldStep.RECORD_END);
        put(how, day, reason, by);
    }

    /** Somebody else has seen it too: it stands no more. */
    void confirmEnd(Actor by, Instant now) {
        if (by.person().value().equals(endRecordedBy)) throw new Refused(ChallengeRefusal.RECORDER_MAY_NOT_CONFIRM);
        become(HoldStep.CONFIRM_END);
        confirmedBy = by.person().value();
        endedAt = now;
    }

    /** What was recorded does not end it: it stands as before. */
    void returnEnd() {
        become(HoldStep.RETURN_END);
        endedHow = null;
        endDay = null;
        endReason = null;
        endRecordedBy = null;
    }

    /** The authority goes on after a complaint. */
    void release(String reason, Actor by, Instant now) {
        var today = UkTime.date(now);
        requireSound(today, reason, now);
        become(HoldStep.RELEASE);
        put(HoldEnding.RELEASED, today, reason, by);
        endedAt = now;
    }

    private void requireSound(LocalDate day, String reason, Instant now) {
        if (reason.isBlank()) throw new Refused(ChallengeRefusal.REASON_NEEDED);
        if (day.isAfter(UkTime.date(now))) throw new Refused(ChallengeRefusal.ENDED_IN_FUTURE);
        if (day.isBefore(UkTime.date(notifiedAt))) throw new Refused(ChallengeRefusal.ENDED_BEFORE_NOTIFIED);
    }

    private void put(HoldEnding how, LocalDate day, String reason, Actor by) {
        endedHow = how;
        endDay = day;
        endReason = reason.strip();
        endRecordedBy = by.person().value();
    }

    /** The one gate through which a hold moves. */
    private void become(HoldStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    void requirePossible(HoldStep step) {
        if (!step.possible(kind, state)) throw new Refused(ChallengeRefusal.STEP_NOT_POSSIBLE, step, state);
    }

    /** Whether it keeps the award waiting at a moment: from the notification to its end. */
    boolean standsAt(Instant moment) {
        return !moment.isBefore(notifiedAt) && (endedAt == null || moment.isBefore(endedAt));
    }

    HoldId id() {
        return id;
    }

    HoldState state() {
        return state;
    }

    Instant notifiedAt() {
        return notifiedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }

    LotId lot() {
        if (lot == null) throw new IllegalStateException("A hold is on a lot's award");
        return lot;
    }

    HoldView view() {
        return new HoldView(
                id,
                lot(),
                kind,
                state,
                automatic,
                notifiedAt,
                who,
                facts,
                new PersonId(recordedBy),
                recordedAt,
                endedHow,
                endDay,
                endReason,
                person(endRecordedBy),
                person(confirmedBy),
                endedAt);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
