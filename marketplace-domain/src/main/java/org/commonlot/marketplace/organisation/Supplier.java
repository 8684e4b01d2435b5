package org.commonlot.marketplace.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("SUPPLIER")
class Supplier extends Organisation {

    private static final Pattern CPV = Pattern.compile("[0-9]{8}");
    private static final int MOST_NAMES = 20;
    private static final int MOST_CPV = 50;
    private static final int MOST_IDENTIFIERS = 20;

    @Embedded
    private SupplierNature nature;

    @Column(name = "nature_stated")
    private @Nullable Instant natureStated;

    @Column(name = "group_name")
    private @Nullable String group;

    @Column(name = "group_number")
    private @Nullable String groupNumber;

    @ElementCollection
    @CollectionTable(name = "supplier_trading_name", joinColumns = @JoinColumn(name = "supplier_id"))
    @OrderColumn(name = "place")
    @Column(name = "name")
    @BatchSize(size = 100)
    private List<String> tradingNames = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "supplier_region", joinColumns = @JoinColumn(name = "supplier_id"))
    @Column(name = "region")
    @BatchSize(size = 100)
    private Set<String> regions = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "supplier_capability", joinColumns = @JoinColumn(name = "supplier_id"))
    @Column(name = "capability")
    @BatchSize(size = 100)
    private Set<String> capabilities = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "supplier_cpv", joinColumns = @JoinColumn(name = "supplier_id"))
    @Column(name = "cpv")
    @BatchSize(size = 100)
    private Set<String> cpv = new HashSet<>();

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
        this.nature = new SupplierNature(command.vcse(), false, false, command.startup());
    }

    static Supplier register(RegisterSupplier command, Actor by, Instant now) {
        var supplier = new Supplier(command);
        if (command.size() != null) supplier.recordSize(command.size(), by, now);
        return supplier;
    }

    /** @param keeper whether the register's keepers do it: they may rename a supplier that proved who it is */
    void present(PresentSupplier command, boolean keeper) {
        if (command.tradingNames().size() > MOST_NAMES) throw new Refused(OrganisationRefusal.TOO_MANY, MOST_NAMES);
        if (!command.name().strip().equals(name()) && !proved().isEmpty() && !keeper) {
            throw new Refused(OrganisationRefusal.NAME_PROVED);
        }
        rename(command.name());
        moveTo(command.address());
        linkTo(command.website());
        tradingNames.clear();
        tradingNames.addAll(command.tradingNames());
        this.group = command.group();
        this.groupNumber = command.groupNumber();
    }

    void state(SupplierNature newNature, Instant now) {
        this.nature = newNature;
        this.natureStated = now;
    }

    void offer(SupplierOffer offer) {
        if (offer.cpv().size() > MOST_CPV) throw new Refused(OrganisationRefusal.TOO_MANY, MOST_CPV);
        for (var code : offer.cpv()) {
            if (!CPV.matcher(code).matches()) throw new Refused(OrganisationRefusal.CPV_MALFORMED, code);
        }
        replace(regions, offer.regions());
        replace(capabilities, offer.capabilities());
        replace(cpv, offer.cpv());
    }

    private static void replace(Set<String> old, Set<String> fresh) {
        old.retainAll(fresh);
        old.addAll(fresh);
    }

    @Override
    void identifyBy(Identifier identifier) {
        if (identifiers().size() >= MOST_IDENTIFIERS) throw new Refused(OrganisationRefusal.TOO_MANY, MOST_IDENTIFIERS);
        super.identifyBy(identifier);
    }

    /** Takes away an identifier that is not proved; what is proved stays. */
    void forget(Identifier identifier) {
        if (!identifiers().contains(identifier)) throw new NotFound();
        if (proved().contains(identifier)) throw new Refused(OrganisationRefusal.IDENTIFIER_PROVED);
        drop(identifier);
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
        var size = SizeEntry.on(sizes, day);
        return new SupplierView(
                id(),
                name(),
                identifier().map(Identifier::scheme).orElse(null),
                identifier().map(Identifier::identifier).orElse(null),
                address(),
                size.map(SizeFact::sizeClass).orElse(SizeClass.UNKNOWN),
                size.map(SizeFact::sme).orElse(false),
                nature.vcse(),
                nature.startup(),
                website(),
                !proved().isEmpty());
    }

    SupplierProfile profile() {
        return new SupplierProfile(
                id(),
                version(),
                name(),
                address(),
                website(),
                identifiers(),
                proved(),
                List.copyOf(tradingNames),
                group,
                groupNumber,
                nature,
                natureStated,
                new SupplierOffer(regions, capabilities, cpv),
                List.copyOf(sizes),
                mergedInto());
    }

    private static boolean isNegative(@Nullable Money amount) {
        return amount != null && amount.amount().compareTo(BigDecimal.ZERO) < 0;
    }
}
