package org.commonlot.marketplace.web.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.schedule.PriceSchedule;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** What bids price, ready to be shown. */
@Component
public class ScheduleTables {

    private final Texts texts;

    ScheduleTables(Texts texts) {
        this.texts = texts;
    }

    public String item(PriceSchedule.Item item) {
        return texts.get("schedule.item", item.name(), item.unit());
    }

    /** The quantities for which a tier counts. */
    public String tier(PriceSchedule.Cell cell) {
        var below = cell.below();
        var from = Wording.number(cell.from());
        if (below != null) return texts.get("schedule.tier.between", from, Wording.number(below));
        return cell.from().compareTo(BigDecimal.ONE) <= 0
                ? texts.get("schedule.tier.any")
                : texts.get("schedule.tier.from", from);
    }

    /** How much everybody needs. */
    public Table needs(String caption, PriceSchedule schedule) {
        var head = List.of(
                Table.Cell.of(texts.get("schedule.what")),
                Table.Cell.of(texts.get("schedule.authority")),
                Table.Cell.number(texts.get("schedule.committed")),
                Table.Cell.number(texts.get("schedule.indicative")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var item : schedule.items()) {
            for (var need : item.needs()) {
                rows.add(List.of(
                        Table.Cell.of(item(item)),
                        Table.Cell.of(need.authorityName()),
                        Table.Cell.number(some(need.binding())),
                        Table.Cell.number(some(need.indicative()))));
            }
        }
        return Table.of(caption, head, rows);
    }

    private static String some(BigDecimal quantity) {
        return quantity.signum() == 0 ? "" : Wording.number(quantity);
    }

    /** The tiers of each item, and which one the committed quantity reaches. */
    public Prose tiers(PriceSchedule schedule) {
        return new Prose(Html.list(schedule.items().stream().map(this::tiers).toList()));
    }

    private String tiers(PriceSchedule.Item item) {
        var volume = Wording.number(item.volume());
        if (item.from().size() == 1) return texts.get("schedule.tiers.one", item(item), volume);
        var from = item.from().stream().map(Wording::number).toList();
        return texts.get("schedule.tiers", item(item), String.join(", ", from), volume, from.get(item.reached()));
    }

    /** What a bid asks for each; what counts in its price is said. */
    public Table prices(String caption, PriceSchedule schedule, Map<String, BigDecimal> prices) {
        var head = List.of(
                Table.Cell.of(texts.get("schedule.what")),
                Table.Cell.of(texts.get("schedule.authority")),
                Table.Cell.of(texts.get("schedule.quantity")),
                Table.Cell.number(texts.get("schedule.unit-price")),
                Table.Cell.number(texts.get("schedule.counted")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var cell : schedule.cells()) {
            var price = prices.get(cell.key());
            rows.add(List.of(
                    Table.Cell.of(item(cell.item())),
                    Table.Cell.of(cell.need().authorityName()),
                    Table.Cell.of(tier(cell)),
                    Table.Cell.number(price == null ? "" : Wording.pounds(price)),
                    Table.Cell.number(cell.counts() ? Wording.number(cell.item().counted(cell.need())) : "")));
        }
        return Table.of(caption, head, rows);
    }
}
