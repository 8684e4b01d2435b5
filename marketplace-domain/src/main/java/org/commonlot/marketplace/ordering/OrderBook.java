package org.commonlot.marketplace.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What is left to be ordered of a signed contract. Whoever orders holds it alone. */
@Entity
class OrderBook {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "contract_id"))
    private ContractId id = new ContractId(new UUID(0, 0));

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);
    private UUID lotId = procurementId;
    private UUID authorityId = procurementId;
    private UUID supplierId = procurementId;
    private String supplierName = "";
    private String title = "";
    private BigDecimal ceiling = BigDecimal.ZERO;
    private BigDecimal ordered = BigDecimal.ZERO;
    private int orders;
    private @Nullable LocalDate endsOn;
    private boolean calledOff;

    protected OrderBook() {}

    static OrderBook open(ContractView contract, String title, @Nullable LocalDate ends) {
        var book = new OrderBook();
        book.id = contract.id();
        book.procurementId = contract.procurement().value();
        book.lotId = contract.lot().value();
        book.authorityId = contract.authority().value();
        book.supplierId = contract.supplier().value();
        book.supplierName = contract.supplierName();
        book.title = title;
        book.ceiling = contract.price().amount();
        book.endsOn = ends;
        book.calledOff = contract.calledOff();
        return book;
    }

    /** Reserves an amount; never beyond what the contract is worth (rule 6). */
    void reserve(Money amount) {
        var after = ordered.add(amount.amount());
        if (after.compareTo(ceiling) > 0) {
            throw new Refused(
                    OrderingRefusal.BEYOND_CEILING, amount.amount(), headroom().amount());
        }
        ordered = after;
    }

    /** After a change of the contract; what is ordered already stays ordered. */
    void change(Money value, @Nullable LocalDate ends) {
        ceiling = value.amount().max(ordered);
        endsOn = ends;
    }

    /** @throws Refused when the contract has ended before that day */
    void requireRuns(LocalDate day) {
        if (endsOn != null && endsOn.isBefore(day)) throw new Refused(OrderingRefusal.CONTRACT_ENDED, endsOn);
    }

    void release(Money amount) {
        ordered = ordered.subtract(amount.amount());
    }

    /** Whether a body that is not among the buyers has called it off. */
    boolean calledOff() {
        return calledOff;
    }

    int nextNumber() {
        return ++orders;
    }

    Money headroom() {
        return new Money(ceiling.subtract(ordered));
    }

    ContractId id() {
        return id;
    }

    LotId lot() {
        return new LotId(lotId);
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }

    OrganisationId supplier() {
        return new OrganisationId(supplierId);
    }

    String title() {
        return title;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    OrderBookView view(String authority, boolean framework) {
        return new OrderBookView(
                id,
                procurement(),
                lot(),
                title,
                authority(),
                authority,
                new OrganisationId(supplierId),
                supplierName,
                framework,
                new Money(ceiling),
                new Money(ordered),
                headroom());
    }
}
