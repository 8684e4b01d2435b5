package org.commonlot.marketplace.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("SUPPLIER")
class Supplier extends Organisation {

    private boolean vcse;
    private boolean startup;

    @ElementCollection
    @CollectionTable(name = "supplier_size_fact", joinColumns = @JoinColumn(name = "supplier_id"))
    @BatchSize(size = 100)
    private Set<SizeFact> sizes = new HashSet<>();

    protected Supplier() {}

    private Supplier(RegisterSupplier command) {
        super(
                command.name(),
                command.address(),
                command.website(),
                Optional.ofNullable(command.identifier()).map(List::of).orElse(List.of()));
        this.vcse = command.vcse();
        this.startup = command.startup();
    }

    static Supplier register(RegisterSupplier command, LocalDate today) {
        var supplier = new Supplier(command);
        if (command.size() != null) supplier.recordSize(command.size(), today);
        return supplier;
    }

    /** Adds a fact; one that was given for the same day is replaced. */
    void recordSize(SizeFact fact, LocalDate today) {
        if (fact.asOf().isAfter(today)) throw new Refused(OrganisationRefusal.SIZE_FROM_THE_FUTURE);
        if ((fact.headcount() != null && fact.headcount() < 0)
                || isNegative(fact.turnover())
                || isNegative(fact.balanceSheet())) {
            throw new Refused(OrganisationRefusal.SIZE_NEGATIVE);
        }
        sizes.removeIf(known -> known.asOf().equals(fact.asOf()));
        sizes.add(fact);
    }

    @Override
    Role.Side side() {
        return Role.Side.SUPPLIER;
    }

    SupplierView view(LocalDate day) {
        var size = sizeOn(day);
        return new SupplierView(
                id(),
                name(),
                identifier().map(Identifier::scheme).orElse(null),
                identifier().map(Identifier::identifier).orElse(null),
                address(),
                size.map(SizeFact::sizeClass).orElse(SizeClass.UNKNOWN),
                size.map(SizeFact::sme).orElse(false),
                vcse,
                startup,
                website());
    }

    private Optional<SizeFact> sizeOn(LocalDate day) {
        return sizes.stream().filter(fact -> !fact.asOf().isAfter(day)).max(Comparator.comparing(SizeFact::asOf));
    }

    private static boolean isNegative(@Nullable Money amount) {
        return amount != null && amount.amount().compareTo(BigDecimal.ZERO) < 0;
    }
}
