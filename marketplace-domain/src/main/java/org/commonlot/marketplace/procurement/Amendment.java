package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NoticeNumber;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** A change to a procurement that is open for bids, from its draft to the version that it becomes (s.31). */
@Entity
class Amendment {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID procurementId = id;
    private int number;

    @Enumerated(EnumType.STRING)
    private AmendmentState state = AmendmentState.DRAFT;

    private String reason = "";
    private @Nullable Boolean material;
    private boolean confirm;

    @Embedded
    private @Nullable Problem problem;

    @Embedded
    private @Nullable Particulars particulars;

    @Convert(converter = AssessmentText.class)
    @Column(name = "assessment")
    private @Nullable List<Assessment> assessments;

    @Embedded
    private @Nullable Timetable timetable;

    @Embedded
    private @Nullable ContractTerms terms;

    private Instant draftedAt = Instant.EPOCH;
    private @Nullable String returnNote;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    private @Nullable Instant approvedAt;
    private @Nullable String noticeNumber;
    private @Nullable Instant noticePublishedAt;
    private @Nullable Instant publishedAt;

    protected Amendment() {}

    /** Begins with what is published now. */
    static Amendment of(Procurement procurement, int number, Instant now) {
        var amendment = new Amendment();
        amendment.procurementId = procurement.id().value();
        amendment.number = number;
        amendment.problem = procurement.problem();
        amendment.particulars = procurement.particulars();
        amendment.timetable = procurement.timetable();
        amendment.terms = procurement.terms();
        amendment.draftedAt = now;
        return amendment;
    }

    void write(AmendmentContent content) {
        if (state != AmendmentState.DRAFT) {
            throw new Refused(ProcurementRefusal.AMENDMENT_STEP_NOT_POSSIBLE, "WRITE", state);
        }
        content.check();
        reason = content.reason();
        material = content.material();
        problem = content.problem();
        particulars = content.particulars();
        assessments = content.assessments();
        timetable = content.timetable();
        terms = content.terms();
    }

    /** Puts other criteria in place of those of a lot, before the rest of the change is written or after. */
    void assess(Assessment assessment) {
        if (state != AmendmentState.DRAFT) {
            throw new Refused(ProcurementRefusal.AMENDMENT_STEP_NOT_POSSIBLE, "WRITE", state);
        }
        var all = new ArrayList<Assessment>(Objects.requireNonNullElse(assessments, List.of()));
        all.removeIf(other -> other.lot().equals(assessment.lot()));
        all.add(assessment);
        assessments = List.copyOf(all);
    }

    void propose() {
        become(AmendmentStep.PROPOSE);
        returnNote = null;
    }

    void returnToAuthor(String note) {
        if (note.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        become(AmendmentStep.RETURN);
        returnNote = note;
        approvedBy = null;
        approvedAt = null;
    }

    void approve(Actor by, Instant now) {
        become(AmendmentStep.APPROVE);
        approvedBy = by.person().value();
        approvedAt = now;
    }

    /** Records the notice as it was published again, and as a person read it off the central platform (s.31(5)). */
    void fileNotice(String filed, Instant published, Instant now) {
        if (!NoticeNumber.isOne(filed)) throw new Refused(ProcurementRefusal.NOTICE_NUMBER_MALFORMED);
        if (published.isAfter(now)) throw new Refused(ProcurementRefusal.NOTICE_IN_FUTURE);
        if (approvedAt != null && published.isBefore(approvedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refused(ProcurementRefusal.NOTICE_BEFORE_APPROVAL);
        }
        noticeNumber = filed;
        noticePublishedAt = published;
    }

    /** @param confirm whether bids submitted until now must be confirmed */
    void publish(boolean confirm, Instant now) {
        become(AmendmentStep.PUBLISH);
        this.confirm = confirm;
        publishedAt = now;
    }

    void drop() {
        become(AmendmentStep.DROP);
    }

    /** The one gate through which a change moves. */
    private void become(AmendmentStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    void requirePossible(AmendmentStep step) {
        if (!step.possibleFrom(state)) throw new Refused(ProcurementRefusal.AMENDMENT_STEP_NOT_POSSIBLE, step, state);
    }

    AmendmentContent content() {
        return new AmendmentContent(
                reason,
                material,
                Objects.requireNonNullElse(problem, Problem.NONE),
                Objects.requireNonNullElse(particulars, Particulars.NONE),
                Objects.requireNonNullElse(timetable, Timetable.NONE),
                Objects.requireNonNullElse(terms, ContractTerms.NONE),
                Objects.requireNonNullElse(assessments, List.of()));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    AmendmentState state() {
        return state;
    }

    int number() {
        return number;
    }

    /** From when the law counts it: the notice's publication where there is one. */
    Instant counted(Instant now) {
        return noticePublishedAt == null ? now : noticePublishedAt;
    }

    AmendmentView view(boolean noticeRequired) {
        return new AmendmentView(
                new ProcurementId(procurementId),
                number,
                version(),
                state,
                content(),
                noticeRequired,
                returnNote,
                approvedBy == null ? null : new PersonId(approvedBy),
                approvedAt,
                noticeNumber,
                publishedAt);
    }
}
