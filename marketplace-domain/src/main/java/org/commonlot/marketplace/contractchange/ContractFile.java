package org.commonlot.marketplace.contractchange;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A signed contract as it stands after its changes, or a party's part of one that several have signed together. Whoever
 * changes it holds it alone.
 */
@Entity
class ContractFile {

    /** Months before the day by which a notice for what follows is due, at which people are reminded. */
    static final int[] MONTHS = {18, 12, 6, 3};

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "contract_id"))
    private ContractId id = new ContractId(new UUID(0, 0));

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);
    private UUID lotId = procurementId;
    private UUID authorityId = procurementId;
    private UUID supplierId = procurementId;
    private UUID wholeId = procurementId;
    private BigDecimal wholeSignedValue = BigDecimal.ZERO;
    private String supplierName = "";
    private @Nullable String supplierIdentifier;
    private String title = "";

    @Enumerated(EnumType.STRING)
    private ContractKind kind = ContractKind.SERVICES;

    private boolean publicContract;
    private BigDecimal signedValue = BigDecimal.ZERO;
    private BigDecimal contractValue = BigDecimal.ZERO;
    private LocalDate signedOn = LocalDate.EPOCH;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate signedEndsOn;
    private @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private FileState state = FileState.RUNNING;

    private @Nullable LocalDate endedOn;
    private int changes;
    private @Nullable Integer remindedMonths;
    private @Nullable String lessons;
    private @Nullable String lessonsBy;
    private @Nullable Instant lessonsAt;

    protected ContractFile() {}

    /**
     * @param whole what all parties have signed for together
     * @param lead in days, how long its authority needs from a notice to a signature
     */
    static ContractFile open(
            ContractView contract,
            Money whole,
            String title,
            ContractKind kind,
            boolean publicContract,
            LocalDate signedOn,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            int lead) {
        var file = new ContractFile();
        file.id = contract.id();
        file.wholeId = contract.whole().value();
        file.wholeSignedValue = whole.amount();
        file.procurementId = contract.procurement().value();
        file.lotId = contract.lot().value();
        file.authorityId = contract.authority().value();
        file.supplierId = contract.supplier().value();
        file.supplierName = contract.supplierName();
        file.title = title;
        file.kind = kind;
        file.publicContract = publicContract;
        file.signedValue = contract.price().amount();
        file.contractValue = file.signedValue;
        file.signedOn = signedOn;
        file.startsOn = starts;
        file.signedEndsOn = ends;
        file.endsOn = ends;
        file.remindedMonths = file.due(signedOn, lead);
        return file;
    }

    /** The shortest of the marks that has come, if any has. */
    private @Nullable Integer due(LocalDate today, int lead) {
        if (endsOn == null) return null;
        var end = endsOn.minusDays(lead);
        return Arrays.stream(MONTHS)
                .filter(months -> !end.isAfter(today.plusMonths(months)))
                .boxed()
                .reduce((longer, shorter) -> shorter)
                .orElse(null);
    }

    /**
     * How many months before a notice for what follows is due people are to be reminded now; each mark is reminded of once.
     *
     * @param lead in days, how long its authority needs from a notice to a signature
     */
    @Nullable
    Integer remind(LocalDate today, int lead) {
        var months = due(today, lead);
        if (state != FileState.RUNNING || months == null) return null;
        if (remindedMonths != null && remindedMonths <= months) return null;
        remindedMonths = months;
        return months;
    }

    int nextNumber() {
        return ++changes;
    }

    /**
     * Takes over what a change brings.
     *
     * @param value that it has then
     * @param lead in days, how long its authority needs from a notice to a signature
     */
    void take(ContractChange change, Money value, LocalDate today, int lead) {
        requireRunning();
        switch (change.kind()) {
            case CHANGE -> {
                contractValue = value.amount();
                if (change.endsAfter() != null) endsOn = change.endsAfter();
                remindedMonths = due(today, lead);
            }
            case NOVATION -> {
                supplierName = change.newSupplier();
                supplierIdentifier = change.newIdentifier();
            }
            case TERMINATION -> {
                contractValue = value.amount();
                state = FileState.ENDED;
                endedOn = change.takesEffectOn();
            }
        }
    }

    /** What should be done another time, once it has ended. */
    void learn(String what, Actor by, Instant now) {
        if (state != FileState.ENDED) throw new Refused(ChangeRefusal.NOT_ENDED);
        if (what.isBlank()) throw new Refused(ChangeRefusal.LESSONS_EMPTY);
        lessons = what.strip();
        lessonsBy = by.name();
        lessonsAt = now;
    }

    void requireRunning() {
        if (state != FileState.RUNNING) throw new Refused(ChangeRefusal.CONTRACT_ENDED);
    }

    /** What everybody who goes by the contract has to know of it now. */
    ContractChanged changed() {
        return new ContractChanged(id, value(), endedOn == null ? endsOn : endedOn);
    }

    ContractId id() {
        return id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }

    Money value() {
        return new Money(contractValue);
    }

    /** By which the whole contract is known. */
    ContractId whole() {
        return new ContractId(wholeId);
    }

    ContractKind kind() {
        return kind;
    }

    boolean publicContract() {
        return publicContract;
    }

    @Nullable
    LocalDate starts() {
        return startsOn;
    }

    @Nullable
    LocalDate ends() {
        return endsOn;
    }

    @Nullable
    LocalDate signedEnds() {
        return signedEndsOn;
    }

    String title() {
        return title;
    }

    FileView view(String authority) {
        return new FileView(
                id,
                new ProcurementId(procurementId),
                new LotId(lotId),
                whole(),
                new Money(wholeSignedValue),
                authority(),
                authority,
                new OrganisationId(supplierId),
                supplierName,
                supplierIdentifier,
                title,
                kind,
                publicContract,
                new Money(signedValue),
                value(),
                signedOn,
                startsOn,
                signedEndsOn,
                endsOn,
                state,
                endedOn,
                lessons,
                lessonsBy,
                lessonsAt);
    }
}
