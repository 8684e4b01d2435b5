package org.commonlot.marketplace.contractchange;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NoticeNumber;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.terms.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Something that one person proposes for a contract and another decides on. */
@Entity
class ContractChange {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ChangeId id = ChangeId.next();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private int number;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind = ChangeKind.CHANGE;

    private String ground = "";
    private String legalReference = "";
    private String why = "";
    private BigDecimal valueBefore = BigDecimal.ZERO;
    private BigDecimal valueAfter = BigDecimal.ZERO;
    private @Nullable LocalDate endsBefore;
    private @Nullable LocalDate endsAfter;
    private @Nullable String newSupplier;
    private @Nullable String newIdentifier;
    private @Nullable UUID partyId;
    private boolean linked;
    private LocalDate takesEffectOn = LocalDate.EPOCH;
    private @Nullable Integer standstillDays;

    @Enumerated(EnumType.STRING)
    private NoticeRule notice = NoticeRule.NOT_PUBLIC;

    private @Nullable String noticeNumber;
    private @Nullable Instant noticePublishedAt;

    @Enumerated(EnumType.STRING)
    private ChangeState state = ChangeState.PROPOSED;

    private UUID proposedBy = contractId;
    private String proposedName = "";
    private Instant proposedAt = Instant.EPOCH;
    private @Nullable UUID decidedBy;
    private @Nullable String decidedName;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private @Nullable Instant effectedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "change_approval", joinColumns = @JoinColumn(name = "change_id"))
    private Set<ChangeApproval> approvals = new HashSet<>();

    protected ContractChange() {}

    private static ContractChange of(
            WholeContract contract, ChangeKind kind, ChangeGround ground, String why, Actor by, Instant now) {
        if (why.isBlank()) throw new Refused(ChangeRefusal.REASON_EMPTY);
        contract.requireRunning();
        var change = new ContractChange();
        change.contractId = contract.id().value();
        change.number = contract.nextNumber();
        change.kind = kind;
        change.ground = ground.code();
        change.legalReference = ground.legalReference();
        change.why = why.strip();
        change.valueBefore = contract.value().amount();
        change.valueAfter = change.valueBefore;
        change.endsBefore = contract.ends();
        change.proposedBy = by.person().value();
        change.proposedName = by.name();
        change.proposedAt = now;
        return change;
    }

    /** The caller has asked whether the law allows it, and which notice it owes. */
    static ContractChange propose(
            WholeContract contract, ChangeGround ground, ProposeChange what, NoticeRule notice, Actor by, Instant now) {
        what.check(UkTime.date(now));
        var change = of(contract, ChangeKind.CHANGE, ground, what.why(), by, now);
        var ends = what.ends();
        if (ends != null && contract.starts() != null && !ends.isAfter(contract.starts())) {
            throw new Refused(ChangeRefusal.ENDS_TOO_EARLY);
        }
        change.valueAfter = what.value().amount();
        change.partyId = what.party() == null ? null : what.party().value();
        change.endsAfter = ends == null ? contract.ends() : ends;
        change.linked = what.linked();
        change.takesEffectOn = what.takesEffectOn();
        change.standstillDays = notice.dueBefore() ? what.standstillDays() : null;
        change.notice = notice;
        return change;
    }

    /** @param supplier who takes the place of the present one */
    static ContractChange novate(
            WholeContract contract,
            ChangeGround ground,
            String why,
            String supplier,
            @Nullable String identifier,
            LocalDate day,
            NoticeRule notice,
            Actor by,
            Instant now) {
        if (supplier.isBlank()) throw new Refused(ChangeRefusal.SUPPLIER_EMPTY);
        if (day.isBefore(UkTime.date(now))) throw new Refused(ChangeRefusal.EFFECT_TOO_EARLY);
        var change = of(contract, ChangeKind.NOVATION, ground, why, by, now);
        change.newSupplier = supplier.strip();
        change.newIdentifier = identifier == null || identifier.isBlank() ? null : identifier.strip();
        change.endsAfter = contract.ends();
        change.takesEffectOn = day;
        change.notice = notice;
        return change;
    }

    /**
     * @param finalValue what was or will have been paid in all, VAT included
     * @param heard whether the supplier was heard, where the ground asks for that
     */
    static ContractChange end(
            WholeContract contract,
            ChangeGround ground,
            String why,
            Money finalValue,
            LocalDate day,
            boolean heard,
            NoticeRule notice,
            Actor by,
            Instant now) {
        if (ground.heardFirst() && !heard) throw new Refused(ChangeRefusal.NOT_HEARD);
        if (finalValue.amount().signum() < 0) throw new Refused(ChangeRefusal.VALUE_NOT_POSITIVE);
        var change = of(contract, ChangeKind.TERMINATION, ground, why, by, now);
        change.valueAfter = finalValue.amount();
        change.endsAfter = day;
        change.takesEffectOn = day;
        change.notice = notice;
        return change;
    }

    /**
     * Two people change a contract (the caller has asked for which of its parties this one may bind them). Of several
     * parties each approves it; the last one's word counts as the decision.
     */
    void approve(Collection<OrganisationId> mine, Collection<OrganisationId> all, Actor by, Instant now) {
        requireAnother(by);
        requirePossible(ChangeStep.APPROVE);
        if (all.size() > 1) for (var party : mine) approvals.add(ChangeApproval.of(party, by, now));
        if (all.size() > 1 && all.stream().anyMatch(this::waitsFor)) return;
        become(ChangeStep.APPROVE);
        decided(by, now, null);
    }

    /** Whether nobody has approved it for this party. */
    boolean waitsFor(OrganisationId party) {
        return approvals.stream().noneMatch(approval -> approval.party().equals(party));
    }

    void refuse(String reason, Actor by, Instant now) {
        requireAnother(by);
        if (reason.isBlank()) throw new Refused(ChangeRefusal.DECISION_REASON_EMPTY);
        become(ChangeStep.REFUSE);
        decided(by, now, reason.strip());
    }

    /** What was not carried out is taken back. */
    void withdraw(String reason, Actor by, Instant now) {
        if (reason.isBlank()) throw new Refused(ChangeRefusal.DECISION_REASON_EMPTY);
        become(ChangeStep.WITHDRAW);
        decided(by, now, reason.strip());
    }

    private void requireAnother(Actor by) {
        if (by.person().value().equals(proposedBy)) throw new Refused(ChangeRefusal.SAME_PERSON);
    }

    private void decided(Actor by, Instant now, @Nullable String reason) {
        decidedBy = by.person().value();
        decidedName = by.name();
        decidedAt = now;
        decisionReason = reason;
    }

    /** Records the notice as a person read it off the central platform, to the minute. */
    void file(String noticeOfIt, Instant published, Instant now) {
        boolean due = notice.dueBefore() && state == ChangeState.APPROVED
                || notice.dueAfter() && state == ChangeState.IN_EFFECT;
        if (!due) throw new Refused(ChangeRefusal.NOTICE_NOT_DUE);
        if (noticeNumber != null) throw new Refused(ChangeRefusal.NOTICE_RECORDED);
        if (!NoticeNumber.isOne(noticeOfIt)) throw new Refused(ChangeRefusal.NOTICE_NUMBER_MALFORMED);
        if (published.isAfter(now)) throw new Refused(ChangeRefusal.NOTICE_IN_FUTURE);
        if (notice.dueBefore()) {
            var approved = Objects.requireNonNull(decidedAt).truncatedTo(ChronoUnit.MINUTES);
            if (published.isBefore(approved)) throw new Refused(ChangeRefusal.NOTICE_BEFORE_APPROVAL);
        } else if (published.isBefore(UkTime.startOf(takesEffectOn))) {
            throw new Refused(ChangeRefusal.NOTICE_BEFORE_END);
        }
        noticeNumber = noticeOfIt;
        noticePublishedAt = published;
    }

    /** The day has come, the notice is published where it is due before, and a standstill is over. */
    void takeEffect(Instant now) {
        requirePossible(ChangeStep.TAKE_EFFECT);
        if (notice.dueBefore() && noticeNumber == null) throw new Refused(ChangeRefusal.NOTICE_FIRST);
        var ends = standstillEnds();
        if (ends != null && !UkTime.date(now).isAfter(ends)) throw new Refused(ChangeRefusal.STANDSTILL_RUNS, ends);
        if (UkTime.date(now).isBefore(takesEffectOn)) {
            throw new Refused(ChangeRefusal.EFFECT_NOT_REACHED, takesEffectOn);
        }
        become(ChangeStep.TAKE_EFFECT);
        effectedAt = now;
    }

    /** The last day of a voluntary standstill: the day of the notice is its first, where it is a working day (s.76). */
    @Nullable
    LocalDate standstillEnds() {
        if (standstillDays == null || noticePublishedAt == null) return null;
        return WorkingDays.ofTheAct().lastOf(standstillDays, UkTime.date(noticePublishedAt));
    }

    private void become(ChangeStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    void requirePossible(ChangeStep step) {
        if (!step.possibleFrom(state)) throw new Refused(ChangeRefusal.STEP_NOT_POSSIBLE, step, state);
    }

    /** Whether it counts for what later changes add up to. */
    boolean counts() {
        return kind == ChangeKind.CHANGE && (state == ChangeState.APPROVED || state == ChangeState.IN_EFFECT);
    }

    boolean open() {
        return state == ChangeState.PROPOSED || state == ChangeState.APPROVED;
    }

    ChangeId id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    int number() {
        return number;
    }

    ChangeKind kind() {
        return kind;
    }

    String ground() {
        return ground;
    }

    NoticeRule notice() {
        return notice;
    }

    Money valueAfter() {
        return new Money(valueAfter);
    }

    /** Whose part alone of several it changes; nothing where it is shared out. */
    @Nullable
    OrganisationId party() {
        return partyId == null ? null : new OrganisationId(partyId);
    }

    BigDecimal added() {
        return valueAfter.subtract(valueBefore);
    }

    long daysAdded() {
        return endsBefore == null || endsAfter == null ? 0 : ChronoUnit.DAYS.between(endsBefore, endsAfter);
    }

    @Nullable
    LocalDate endsAfter() {
        return endsAfter;
    }

    String newSupplier() {
        return Objects.requireNonNull(newSupplier);
    }

    @Nullable
    String newIdentifier() {
        return newIdentifier;
    }

    LocalDate takesEffectOn() {
        return takesEffectOn;
    }

    /** What the authority would be bound to: the contract's value with it. */
    Money bound() {
        return new Money(valueAfter.max(valueBefore));
    }

    ChangeView view() {
        return new ChangeView(
                id,
                contract(),
                number,
                kind,
                ground,
                legalReference,
                why,
                new Money(valueBefore),
                valueAfter(),
                party(),
                endsBefore,
                endsAfter,
                newSupplier,
                newIdentifier,
                linked,
                takesEffectOn,
                standstillDays,
                standstillEnds(),
                notice,
                noticeNumber,
                noticePublishedAt,
                state,
                new PersonId(proposedBy),
                proposedName,
                proposedAt,
                decidedName,
                decidedAt,
                decisionReason,
                effectedAt,
                approvals.stream()
                        .sorted(Comparator.comparing(ChangeApproval::approvedAt))
                        .map(ChangeApproval::view)
                        .toList());
    }
}
