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
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
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
        var line = new PriceLine();
        line.lotId = lot.value();
        line.place = place;
        line.title = written.title();
        line.unit = written.unit();
        line.tiers = new ArrayList<>(written.tiers());
        return line;
    }

    /** Orders more, at the price of the tier that is reached with it. */
    BigDecimal order(BigDecimal quantity) {
        if (quantity.signum() <= 0) throw new Refused(OrderingRefusal.QUANTITY_NOT_POSITIVE);
        ordered = ordered.add(quantity);
        return unitPrice(ordered);
    }

    /** What was ordered at a higher tier keeps its price. */
    void takeBack(BigDecimal quantity) {
        ordered = ordered.subtract(quantity);
    }

    private BigDecimal unitPrice(BigDecimal reached) {
        return tier(tiers, reached).unitPrice();
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

    PriceLineView view() {
        return new PriceLineView(id, title, unit, ordered, List.copyOf(tiers));
    }
}
