package org.commonlot.marketplace.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("SUPPLIER")
class Supplier extends Organisation {

    private boolean vcse;
    private boolean startup;

    /** In the order in which they were said. */
    @ElementCollection
    @CollectionTable(name = "supplier_size", joinColumns = @JoinColumn(name = "supplier_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<SizeEntry> sizes = new ArrayList<>();

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

    static Supplier register(RegisterSupplier command, Actor by, Instant now) {
        var supplier = new Supplier(command);
        if (command.size() != null) supplier.recordSize(command.size(), by, now);
        return supplier;
    }

    /** Adds a fact; it supersedes one that was given for the same day before, which stays in the history. */
    void recordSize(SizeFact fact, Actor by, Instant now) {
        if (fact.asOf().isAfter(UkTime.date(now))) throw new Refused(OrganisationRefusal.SIZE_FROM_THE_FUTURE);
        if ((fact.headcount() != null && fact.headcount() < 0)
                || isNegative(fact.turnover())
                || isNegative(fact.balanceSheet())) {
            throw new Refused(OrganisationRefusal.SIZE_NEGATIVE);
        }
        sizes.add(new SizeEntry(fact, now, by.reference()));
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
        SizeFact latest = null;
        for (var entry : sizes) {
            var fact = entry.fact();
            if (fact.asOf().isAfter(day)) continue;
            if (latest == null || !fact.asOf().isBefore(latest.asOf())) latest = fact;
        }
        return Optional.ofNullable(latest);
    }

    private static boolean isNegative(@Nullable Money amount) {
        return amount != null && amount.amount().compareTo(BigDecimal.ZERO) < 0;
    }
}
