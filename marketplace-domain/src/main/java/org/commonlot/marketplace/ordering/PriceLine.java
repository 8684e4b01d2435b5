package org.commonlot.marketplace.ordering;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One thing that the authorities of a lot can order, with its volume tiers and how much of it they ordered together. */
@Entity
class PriceLine {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID lotId = id;
    private int place;
    private String title = "";
    private String unit = "";
    private BigDecimal ordered = BigDecimal.ZERO;

    @ElementCollection
    @CollectionTable(name = "price_tier", joinColumns = @JoinColumn(name = "line_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<PriceTier> tiers = new ArrayList<>();

    protected PriceLine() {}

    static PriceLine of(LotId lot, int place, PriceFile.Line written) {
        return of(lot, place, written.title(), written.unit(), written.tiers());
    }

    /** What the winner of a lot asks of each authority. */
    static PriceLine of(LotId lot, int place, String title, String unit, List<PriceTier> tiers) {
        var line = new PriceLine();
        line.lotId = lot.value();
        line.place = place;
        line.title = title;
        line.unit = unit;
        line.tiers = new ArrayList<>(tiers);
        return line;
    }

    /** Orders more for an authority, at its price of the tier that is reached with it. */
    BigDecimal order(BigDecimal quantity, OrganisationId authority) {
        var own = tiersOf(authority);
        if (own.isEmpty()) throw new Refused(OrderingRefusal.LINE_UNKNOWN);
        if (quantity.signum() <= 0) throw new Refused(OrderingRefusal.QUANTITY_NOT_POSITIVE);
        ordered = ordered.add(quantity);
        return tier(own, ordered).unitPrice();
    }

    /**
     * A body that comes in later, and for which the winner gave no price, pays in each tier the highest that the winner asks
     * of anybody: that is known to all from the bid.
     */
    void admit(OrganisationId authority) {
        if (!tiersOf(authority).isEmpty()) return;
        var highest = new TreeMap<BigDecimal, BigDecimal>();
        for (var tier : tiers) highest.merge(tier.fromQuantity(), tier.unitPrice(), BigDecimal::max);
        highest.forEach((from, price) -> tiers.add(new PriceTier(from, price, authority.value())));
    }

    /** What was ordered at a higher tier keeps its price. */
    void takeBack(BigDecimal quantity) {
        ordered = ordered.subtract(quantity);
    }

    private List<PriceTier> tiersOf(OrganisationId authority) {
        return tiers.stream().filter(tier -> tier.isPaidBy(authority)).toList();
    }

    /** The last tier that a quantity reaches; less than the first still pays that. */
    static PriceTier tier(List<PriceTier> tiers, BigDecimal reached) {
        var found = tiers.getFirst();
        for (var tier : tiers) if (tier.fromQuantity().compareTo(reached) <= 0) found = tier;
        return found;
    }

    UUID id() {
        return id;
    }

    LotId lot() {
        return new LotId(lotId);
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    /** As an authority may order it; nothing where the winner has no price for it, as it was not among what it needs. */
    Optional<PriceLineView> view(OrganisationId authority) {
        var own = tiersOf(authority);
        return own.isEmpty() ? Optional.empty() : Optional.of(new PriceLineView(id, title, unit, ordered, own));
    }
}
