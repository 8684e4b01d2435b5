package org.commonlot.marketplace.performance;

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
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** A breach or poor performance of which everybody is told (s.71(3)-(5)): one person records it, another one reviews it. */
@Entity
class Failing {

    /** So many days before its notice is due people are reminded. */
    static final int REMINDED_BEFORE = 7;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FailingId id = FailingId.next();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private int number;
    private @Nullable Integer corrects;
    private String kind = "";
    private String legalReference = "";
    private LocalDate happenedOn = LocalDate.EPOCH;

    @Embedded
    private FailingAccount account = new FailingAccount("", "", "", "", "", "");

    @Embedded
    private FailingOutcome outcome = FailingOutcome.NONE;

    @Enumerated(EnumType.STRING)
    private ExclusionCondition exclusion = ExclusionCondition.NONE;

    private LocalDate noticeDue = LocalDate.EPOCH;
    private @Nullable String noticeNumber;
    private @Nullable Instant noticePublishedAt;
    private int reminded;

    @Enumerated(EnumType.STRING)
    private FailingState state = FailingState.RECORDED;

    private UUID recordedBy = contractId;
    private String recordedName = "";
    private Instant recordedAt = Instant.EPOCH;
    private @Nullable UUID reviewedBy;
    private @Nullable String reviewedName;
    private @Nullable Instant reviewedAt;
    private @Nullable String refusedWhy;

    protected Failing() {}

    /**
     * The notice is due in the days that begin with that of the event (s.71(5)). Of what a notice has told already, the
     * one that puts it right is due in as many days from today: the Act names none.
     *
     * @param entered the day on which the contract was signed
     * @param number of the entries of its contract
     * @param corrects the entry of the same contract that this one puts right
     */
    static Failing record(
            ContractId contract,
            LocalDate entered,
            int number,
            @Nullable Failing corrects,
            FailingKind kind,
            FailingTerms terms,
            Actor by,
            Instant now) {
        terms.check(entered, kind, now);
        if (corrects != null && corrects.state.open()) throw new Refused(PerformanceRefusal.FAILING_OPEN);
        var failing = new Failing();
        failing.contractId = contract.value();
        failing.number = number;
        failing.corrects = corrects == null ? null : corrects.number;
        failing.kind = kind.code();
        failing.legalReference = kind.legalReference();
        failing.happenedOn = terms.happened();
        failing.account = terms.account();
        failing.outcome = terms.outcome();
        failing.exclusion = terms.exclusion();
        boolean told = corrects != null && corrects.state == FailingState.PUBLISHED;
        failing.noticeDue = kind.due(told ? UkTime.date(now) : terms.happened());
        failing.recordedBy = by.person().value();
        failing.recordedName = by.name();
        failing.recordedAt = now;
        return failing;
    }

    /** Somebody other than who recorded it agrees. */
    void confirm(Actor by, Instant now) {
        reviewed(FailingStep.CONFIRM, by, now);
    }

    /** Somebody other than who recorded it does not. */
    void refuse(String why, Actor by, Instant now) {
        if (why.isBlank()) throw new Refused(PerformanceRefusal.REASON_EMPTY);
        reviewed(FailingStep.REFUSE, by, now);
        refusedWhy = why.strip();
    }

    private void reviewed(FailingStep step, Actor by, Instant now) {
        if (by.person().value().equals(recordedBy)) throw new Refused(PerformanceRefusal.REVIEWED_ALONE);
        become(step);
        reviewedBy = by.person().value();
        reviewedName = by.name();
        reviewedAt = now;
    }

    /** Records the contract performance notice (UK9), as a person read it off the central platform. */
    void file(Published published, Instant now) {
        published.requireSound(now);
        if (published.at().isBefore(UkTime.startOf(happenedOn))) {
            throw new Refused(PerformanceRefusal.NOTICE_BEFORE_EVENT, happenedOn);
        }
        become(FailingStep.FILE_NOTICE);
        noticeNumber = published.number();
        noticePublishedAt = published.at();
    }

    /** The one gate through which an entry moves. */
    private void become(FailingStep step) {
        if (!step.possibleFrom(state)) throw new Refused(PerformanceRefusal.STEP_NOT_POSSIBLE);
        state = step.leadsTo();
    }

    /** Whether nobody has been reminded yet as it stands today: before the day, or after it. */
    boolean remind(LocalDate today) {
        int wanted = today.isAfter(noticeDue) ? 2 : 1;
        if (!state.open() || reminded >= wanted || today.isBefore(noticeDue.minusDays(REMINDED_BEFORE))) return false;
        reminded = wanted;
        return true;
    }

    FailingId id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    int number() {
        return number;
    }

    FailingView view() {
        return new FailingView(
                id,
                contract(),
                number,
                corrects,
                new FailingTerms(kind, happenedOn, account, outcome, exclusion),
                legalReference,
                state,
                noticeDue,
                noticeNumber,
                noticePublishedAt,
                new PersonId(recordedBy),
                recordedName,
                recordedAt,
                reviewedName,
                reviewedAt,
                refusedWhy);
    }
}
