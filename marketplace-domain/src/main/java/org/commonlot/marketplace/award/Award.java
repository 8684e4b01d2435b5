package org.commonlot.marketplace.award;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NoticeNumber;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** The award of a lot, from its proposal to the moment from which contracts may be signed. */
@Entity
class Award {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private AwardState state = AwardState.PROPOSED;

    private @Nullable String bidReference;
    private UUID supplierId = new UUID(0, 0);
    private String supplierName = "";
    private BigDecimal price = BigDecimal.ZERO;
    private String reasons = "";
    private UUID proposedBy = new UUID(0, 0);
    private Instant proposedAt = Instant.EPOCH;
    private @Nullable String returnNote;
    private @Nullable UUID approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable Instant summariesIssuedAt;
    private @Nullable String noticeNumber;
    private @Nullable Instant noticePublishedAt;
    private @Nullable Instant standstillEnds;
    private @Nullable Instant decidedAt;

    protected Award() {}

    static Award propose(ProcurementId procurement, LotId lot, Chosen chosen, String reasons, Actor by, Instant now) {
        var award = new Award();
        award.procurementId = procurement.value();
        award.lot = lot;
        award.put(chosen, reasons, by, now);
        return award;
    }

    /** After the approver has returned it: the same bid with better reasons, or another one of the same rank. */
    void proposeAgain(Chosen chosen, String reasons, Actor by, Instant now) {
        become(AwardStep.PROPOSE_AGAIN);
        put(chosen, reasons, by, now);
        returnNote = null;
    }

    private void put(Chosen chosen, String why, Actor by, Instant now) {
        if (why.isBlank()) throw new Refused(AwardRefusal.REASONS_NEEDED);
        bidReference = chosen.bid();
        supplierId = chosen.supplier().value();
        supplierName = chosen.supplierName();
        price = chosen.price().amount();
        reasons = why;
        proposedBy = by.person().value();
        proposedAt = now;
    }

    void returnToAuthor(String note) {
        if (note.isBlank()) throw new Refused(AwardRefusal.REASONS_NEEDED);
        become(AwardStep.RETURN);
        returnNote = note;
    }

    /** Two people decide. Where no notice is due, the award may be public from now on. */
    void approve(Dues dues, Actor by, Instant now) {
        if (by.person().value().equals(proposedBy)) throw new Refused(AwardRefusal.PROPOSER_MAY_NOT_APPROVE);
        become(AwardStep.APPROVE);
        approvedBy = by.person().value();
        approvedAt = now;
        if (!dues.notice()) decidedAt = now;
    }

    void issueSummaries(Dues dues, Instant now) {
        if (!dues.summaries()) throw new Refused(AwardRefusal.SUMMARIES_NOT_DUE);
        become(AwardStep.ISSUE_SUMMARIES);
        summariesIssuedAt = now;
    }

    /**
     * Records the award notice, as a person read it off the central platform, to the minute. The award is public from
     * now on, and standstill runs from that notice.
     */
    void fileNotice(Dues dues, String number, Instant published, Instant now) {
        if (!dues.notice()) throw new Refused(AwardRefusal.NOTICE_NOT_DUE);
        if (dues.summaries() && state == AwardState.APPROVED) throw new Refused(AwardRefusal.SUMMARIES_FIRST);
        if (!NoticeNumber.isOne(number)) throw new Refused(AwardRefusal.NOTICE_NUMBER_MALFORMED);
        if (published.isAfter(now)) throw new Refused(AwardRefusal.NOTICE_IN_FUTURE);
        if (isBefore(published, approvedAt)) throw new Refused(AwardRefusal.NOTICE_BEFORE_APPROVAL);
        if (isBefore(published, summariesIssuedAt)) throw new Refused(AwardRefusal.NOTICE_BEFORE_SUMMARIES);
        become(AwardStep.FILE_NOTICE);
        noticeNumber = number;
        noticePublishedAt = published;
        decidedAt = published;
        if (dues.standstillWorkingDays() > 0) {
            standstillEnds = Standstill.endOf(dues.standstillWorkingDays(), published);
        }
    }

    /** Given up: nothing of it stands any more, and what it was is kept where that was decided. */
    void setAside() {
        become(AwardStep.SET_ASIDE);
        returnNote = null;
        approvedBy = null;
        approvedAt = null;
        summariesIssuedAt = null;
        noticeNumber = null;
        noticePublishedAt = null;
        standstillEnds = null;
        decidedAt = null;
    }

    /** People type minutes: within the same minute nothing tells which came first. */
    private static boolean isBefore(Instant typed, @Nullable Instant recorded) {
        return recorded != null && typed.isBefore(recorded.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Contracts may be signed: the award is decided, and a due standstill is over (rule 5). */
    void requireSignable(Instant moment) {
        if (decidedAt == null) throw new Refused(AwardRefusal.NOT_DECIDED);
        if (standstillEnds != null && !new Deadline(standstillEnds).hasPassed(moment)) {
            throw new Refused(AwardRefusal.STANDSTILL_RUNS, standstillEnds);
        }
    }

    /** The one gate through which an award moves. */
    private void become(AwardStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    void requirePossible(AwardStep step) {
        if (!step.possibleFrom(state)) throw new Refused(AwardRefusal.STEP_NOT_POSSIBLE, step, state);
    }

    AwardState state() {
        return state;
    }

    LotId lot() {
        if (lot == null) throw new IllegalStateException("An award is of a lot");
        return lot;
    }

    boolean approved() {
        return approvedAt != null;
    }

    OrganisationId supplier() {
        return new OrganisationId(supplierId);
    }

    Money price() {
        return new Money(price);
    }

    String supplierName() {
        return supplierName;
    }

    @Nullable
    String bid() {
        return bidReference;
    }

    /** @throws NullPointerException before it is approved */
    PersonId approver() {
        return new PersonId(Objects.requireNonNull(approvedBy));
    }

    /** Whether there was a bid for it; if not, nothing was ranked and nobody is owed feedback. */
    boolean competed() {
        return bidReference != null;
    }

    boolean decided() {
        return decidedAt != null;
    }

    /** @throws NullPointerException when no standstill is due */
    RunningStandstill standstill() {
        return new RunningStandstill(new ProcurementId(procurementId), Objects.requireNonNull(standstillEnds));
    }

    @Nullable
    Instant standstillEnds() {
        return standstillEnds;
    }

    AwardView view(Dues dues) {
        return new AwardView(
                new ProcurementId(procurementId),
                lot(),
                state,
                dues,
                bidReference,
                new OrganisationId(supplierId),
                supplierName,
                new Money(price),
                reasons,
                new PersonId(proposedBy),
                proposedAt,
                returnNote,
                approvedBy == null ? null : new PersonId(approvedBy),
                approvedAt,
                summariesIssuedAt,
                noticeNumber,
                noticePublishedAt,
                standstillEnds,
                decidedAt);
    }
}
