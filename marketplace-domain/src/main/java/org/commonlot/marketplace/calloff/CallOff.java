package org.commonlot.marketplace.calloff;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NoticeNumber;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What one body calls off from a lot: asked for, agreed where that is needed, and signed. */
@Entity
class CallOff {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CallOffId id = CallOffId.next();

    @Version
    private @Nullable Long version;

    private UUID procurementId = id.value();
    private UUID lotId = procurementId;
    private UUID authorityId = procurementId;
    private BigDecimal amount = BigDecimal.ONE;
    private String need = "";
    private boolean named;

    @Enumerated(EnumType.STRING)
    private CallOffState state = CallOffState.ASKED;

    private boolean awardOwed;
    private UUID askedBy = procurementId;
    private String askedName = "";
    private Instant askedAt = Instant.EPOCH;
    private @Nullable String decidedName;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable String awardNumber;
    private @Nullable Instant awardPublishedAt;
    private @Nullable UUID signedBy;
    private @Nullable String signedName;
    private @Nullable UUID contractId;
    private @Nullable UUID standing;

    @Enumerated(EnumType.STRING)
    private CallOffMethod method = CallOffMethod.DIRECT;

    private @Nullable UUID competitionId;

    @ElementCollection
    @CollectionTable(name = "call_off_lot", joinColumns = @JoinColumn(name = "call_off_id"))
    @Column(name = "lot_id")
    private Set<UUID> further = new HashSet<>();

    protected CallOff() {}

    /**
     * @param agreed whether nobody has to agree any more
     * @param owesNotices whether it reaches the threshold
     */
    static CallOff ask(
            ProcurementId procurement, Wanted wanted, boolean agreed, boolean owesNotices, Actor by, Instant now) {
        var callOff = new CallOff();
        callOff.procurementId = procurement.value();
        callOff.lotId = wanted.lot().value();
        callOff.authorityId = wanted.authority().value();
        callOff.amount = wanted.amount().amount();
        callOff.need = wanted.need().strip();
        callOff.named = agreed;
        callOff.state = agreed ? CallOffState.AGREED : CallOffState.ASKED;
        callOff.awardOwed = owesNotices;
        callOff.askedBy = by.person().value();
        callOff.askedName = by.name();
        callOff.askedAt = now;
        callOff.standing = callOff.authorityId;
        callOff.method = wanted.method();
        wanted.further().forEach(lot -> callOff.further.add(lot.value()));
        return callOff;
    }

    void agree(Actor by, Instant now) {
        become(CallOffStep.AGREE);
        decide(null, by, now);
    }

    void refuse(String why, Actor by, Instant now) {
        requireReason(why);
        become(CallOffStep.REFUSE);
        decide(why.strip(), by, now);
        standing = null;
    }

    /** By hand, as long as nobody competes for it. */
    void withdraw(String why, Actor by, Instant now) {
        requireReason(why);
        requirePossible(CallOffStep.WITHDRAW);
        if (competitionId != null) throw new Refused(CallOffRefusal.COMPETITION_UNDER_WAY);
        giveUp(why.strip(), by, now);
    }

    /** Its competition ended without award; nobody gives a reason where nobody had bid. */
    void giveUp(@Nullable String why, Actor by, Instant now) {
        become(CallOffStep.WITHDRAW);
        decide(why, by, now);
        standing = null;
    }

    private static void requireReason(String why) {
        if (why.isBlank()) throw new Refused(CallOffRefusal.REASON_EMPTY);
    }

    private void decide(@Nullable String why, Actor by, Instant now) {
        reason = why;
        decidedName = by.name();
        decidedAt = now;
    }

    /** Its suppliers compete in that procurement. */
    void compete(ProcurementId competition) {
        requireCompetable();
        become(CallOffStep.COMPETE);
        competitionId = competition.value();
    }

    void requireCompetable() {
        requirePossible(CallOffStep.COMPETE);
        if (method != CallOffMethod.COMPETITION || competitionId != null) {
            throw new Refused(CallOffRefusal.STEP_NOT_POSSIBLE, CallOffStep.COMPETE, state);
        }
    }

    /**
     * Its competition may not cost more than what is reserved.
     *
     * @param estimated before it is announced
     */
    void requireEstimated(Money estimated) {
        if (estimated.exceeds(amount())) {
            throw new Refused(CallOffRefusal.COMPETITION_BEYOND_RESERVED, estimated.amount(), amount);
        }
    }

    /** The same, of an award. */
    void requireAwardable(Money price) {
        if (price.exceeds(amount())) throw new Refused(CallOffRefusal.COMPETITION_AWARD_BEYOND, price.amount(), amount);
    }

    /** The contract for which suppliers competed is signed, over its price: what is left is free again. */
    void conclude(ContractId contract, Money price) {
        become(CallOffStep.SIGN);
        contractId = contract.value();
        amount = price.amount();
    }

    /** Records its own award notice, as a person read it off the central platform. */
    void fileAward(String number, Instant published, Instant now) {
        requirePossible(CallOffStep.FILE_AWARD);
        if (!awardOwed) throw new Refused(CallOffRefusal.NOTICE_NOT_OWED);
        if (awardNumber != null) throw new Refused(CallOffRefusal.NOTICE_RECORDED);
        requireNotice(number, published, now);
        awardNumber = number;
        awardPublishedAt = published;
        become(CallOffStep.FILE_AWARD);
    }

    static void requireNotice(String number, Instant published, Instant now) {
        if (!NoticeNumber.isOne(number)) throw new Refused(CallOffRefusal.NOTICE_NUMBER_MALFORMED);
        if (published.isAfter(now)) throw new Refused(CallOffRefusal.NOTICE_IN_FUTURE);
    }

    /** Two people call off (the caller has asked whether this one may bind the body), after an award notice that is due. */
    void requireSignable(Actor by) {
        requirePossible(CallOffStep.SIGN);
        if (method == CallOffMethod.COMPETITION) throw new Refused(CallOffRefusal.COMPETITION_SIGNS);
        if (by.person().value().equals(askedBy)) throw new Refused(CallOffRefusal.SAME_PERSON);
        if (awardOwed && awardNumber == null) throw new Refused(CallOffRefusal.AWARD_NOTICE_FIRST);
    }

    void sign(ContractId contract, Actor by) {
        requireSignable(by);
        become(CallOffStep.SIGN);
        contractId = contract.value();
        signedBy = by.person().value();
        signedName = by.name();
    }

    private void become(CallOffStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    void requirePossible(CallOffStep step) {
        if (!step.possibleFrom(state)) throw new Refused(CallOffRefusal.STEP_NOT_POSSIBLE, step, state);
    }

    CallOffId id() {
        return id;
    }

    CallOffState state() {
        return state;
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }

    LotId lot() {
        return new LotId(lotId);
    }

    /** Its lot, and the further ones whose suppliers compete. */
    Set<LotId> lots() {
        var all = further.stream().map(LotId::new).collect(Collectors.toSet());
        all.add(lot());
        return all;
    }

    String need() {
        return need;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    Money amount() {
        return new Money(amount);
    }

    boolean awardOwed() {
        return awardOwed;
    }

    @Nullable
    ContractId contract() {
        return contractId == null ? null : new ContractId(contractId);
    }

    CallOffView view(String title, String authority, Money fee) {
        return new CallOffView(
                id,
                procurement(),
                lot(),
                title,
                authority(),
                authority,
                amount(),
                fee,
                need,
                state,
                awardOwed,
                new PersonId(askedBy),
                askedName,
                askedAt,
                decidedName,
                decidedAt,
                reason,
                awardNumber,
                awardPublishedAt,
                signedName,
                contract(),
                method,
                competitionId == null ? null : new ProcurementId(competitionId));
    }
}
