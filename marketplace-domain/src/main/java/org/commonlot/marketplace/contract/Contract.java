package org.commonlot.marketplace.contract;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.award.AwardApproved;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NoticeNumber;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** What one authority signs with the winner of a lot, or its part of a contract that all buyers sign together. */
@Entity
class Contract {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ContractId id = ContractId.next();

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID authorityId = new UUID(0, 0);
    private UUID supplierId = new UUID(0, 0);
    private String supplierName = "";
    private BigDecimal price = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private ContractState state = ContractState.TO_SIGN;

    private @Nullable LocalDate signedOn;
    private @Nullable String signedForAuthority;
    private @Nullable String signedForSupplier;
    private @Nullable String detailsNumber;
    private @Nullable Instant detailsPublishedAt;
    private @Nullable Instant publicSince;

    private boolean calledOff;
    private @Nullable UUID wholeId;

    protected Contract() {}

    /** @param share of the award's price, which the authority's contract is worth */
    static Contract of(AwardApproved award, OrganisationId authority, Money share) {
        var contract = new Contract();
        contract.procurementId = award.procurement().value();
        contract.lot = award.lot();
        contract.authorityId = authority.value();
        contract.supplierId = award.supplier().value();
        contract.supplierName = award.supplierName();
        contract.price = share.amount();
        return contract;
    }

    /** Makes it part of a contract of several parties; that of the authority that leads is a part of itself. */
    void join(Contract leading) {
        wholeId = leading.id.value();
    }

    /** It is a contract of its own again, as nobody else is left. */
    void standAlone() {
        wholeId = null;
    }

    /** Whether it stands for the whole contract: of one authority, or the part of the one that leads. */
    boolean leads() {
        return wholeId == null || wholeId.equals(id.value());
    }

    /** By which the whole contract is known. */
    ContractId whole() {
        return wholeId == null ? id : new ContractId(wholeId);
    }

    /** What a body that is not among the buyers calls off from a lot, of the supplier that signed for it. */
    static Contract calledOff(Contract awarded, OrganisationId authority, Money amount) {
        var contract = new Contract();
        contract.procurementId = awarded.procurementId;
        contract.lot = awarded.lot;
        contract.authorityId = authority.value();
        contract.supplierId = awarded.supplierId;
        contract.supplierName = awarded.supplierName;
        contract.price = amount.amount();
        contract.calledOff = true;
        return contract;
    }

    /** Records who signed, and on which day the last of them did. The caller has asked whether signing was possible then. */
    void sign(Signature signature, Instant now) {
        if (signature.day().isAfter(UkTime.date(now))) throw new Refused(ContractRefusal.SIGNED_IN_FUTURE);
        if (signature.forAuthority().isBlank()) throw new Refused(ContractRefusal.AUTHORITY_SIGNATORY_EMPTY);
        if (signature.forSupplier().isBlank()) throw new Refused(ContractRefusal.SUPPLIER_SIGNATORY_EMPTY);
        become(ContractStep.SIGN);
        signedOn = signature.day();
        signedForAuthority = signature.forAuthority().strip();
        signedForSupplier = signature.forSupplier().strip();
    }

    /** A call-off is signed by the step itself, by whoever takes it. */
    void signCalledOff(LocalDate day) {
        become(ContractStep.SIGN);
        signedOn = day;
    }

    /** No contract details are due: it is public as soon as it is signed. */
    void disclose(Instant now) {
        become(ContractStep.DISCLOSE);
        publicSince = now;
    }

    /** Records the contract details notice, as a person read it off the central platform. */
    void fileDetails(String number, Instant published, Instant now) {
        if (!NoticeNumber.isOne(number)) throw new Refused(ContractRefusal.NOTICE_NUMBER_MALFORMED);
        if (published.isAfter(now)) throw new Refused(ContractRefusal.NOTICE_IN_FUTURE);
        if (signedOn != null && published.isBefore(UkTime.startOf(signedOn))) {
            throw new Refused(ContractRefusal.NOTICE_BEFORE_SIGNING);
        }
        become(ContractStep.FILE_DETAILS);
        detailsNumber = number;
        detailsPublishedAt = published;
        publicSince = published;
    }

    /** The one gate through which a contract moves. */
    private void become(ContractStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    void requirePossible(ContractStep step) {
        if (!step.possibleFrom(state)) throw new Refused(ContractRefusal.STEP_NOT_POSSIBLE, step, state);
    }

    ContractId id() {
        return id;
    }

    boolean isCalledOff() {
        return calledOff;
    }

    ContractState state() {
        return state;
    }

    LotId lot() {
        if (lot == null) throw new IllegalStateException("A contract is for a lot");
        return lot;
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    /** @param detailsDue of the contracts of the award; what was called off waits for its own notice, or never had one due */
    ContractView view(boolean detailsDue) {
        boolean due = calledOff ? state == ContractState.SIGNED || detailsNumber != null : detailsDue;
        return new ContractView(
                id,
                procurement(),
                lot(),
                authority(),
                new OrganisationId(supplierId),
                supplierName,
                new Money(price),
                state,
                due,
                signedOn,
                signedForAuthority,
                signedForSupplier,
                detailsNumber,
                detailsPublishedAt,
                publicSince,
                calledOff,
                whole());
    }
}
