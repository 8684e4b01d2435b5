package org.commonlot.marketplace.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.LineView;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunity;

/**
 * Makes the price schedules of a procurement of its demand and of what its author has set. Where nothing is set, a lot that
 * is alone has all the demand in it, and what is counted in the same unit is one item.
 *
 * @param lots in their order
 * @param demand the lines that are bought together and stand; nothing where an authority buys alone
 */
record Making(Opportunity.Buyer lead, List<LotId> lots, List<LineView> demand, SchedulePlan plan) {

    /** A line of demand where it is priced. */
    record Placing(LineView line, LotId lot, String item) {}

    /** Where each line is priced; those of which nobody knows the lot are left out. */
    List<Placing> placings() {
        var placings = new ArrayList<Placing>();
        for (var line : demand) {
            placed(line.id())
                    .map(set -> new Placing(line, set.lot(), set.item()))
                    .or(() -> lots.size() == 1
                            ? Optional.of(new Placing(line, lots.getFirst(), named(line)))
                            : Optional.empty())
                    .ifPresent(placings::add);
        }
        return placings;
    }

    private Optional<SchedulePlan.Placed> placed(UUID line) {
        return plan.placed().stream()
                .filter(set -> set.line().equals(line) && lots.contains(set.lot()))
                .findFirst();
    }

    /** The name that a line has as long as nobody gives it one. */
    String named(LineView line) {
        var alike = demand.stream()
                .filter(other -> unit(other).equalsIgnoreCase(unit(line)))
                .toList();
        var authorities = new HashSet<>(alike.stream().map(LineView::authority).toList());
        boolean oneOfEach = authorities.size() == alike.size();
        return (oneOfEach ? alike.getFirst() : line).demand().title();
    }

    private static String unit(LineView line) {
        return Objects.requireNonNullElse(line.demand().unit(), "");
    }

    Map<LotId, PriceSchedule> schedules() {
        var schedules = new LinkedHashMap<LotId, PriceSchedule>();
        for (var lot : lots) schedules.put(lot, schedule(lot));
        return schedules;
    }

    private record Wanted(String item, String unit, PriceSchedule.Need need) {}

    private PriceSchedule schedule(LotId lot) {
        var here =
                placings().stream().filter(placing -> placing.lot().equals(lot)).toList();
        var wanted = new ArrayList<Wanted>();
        for (var placing : here) {
            var quantity = placing.line().demand().quantity();
            // Without a quantity there is nothing to multiply a unit price by.
            if (quantity == null) return PriceSchedule.WHOLE;
            wanted.add(wanted(placing, quantity));
        }
        if (demand.isEmpty()) {
            plan.own().stream()
                    .filter(own -> own.lot().equals(lot))
                    .map(own -> new Wanted(
                            own.item(),
                            own.unit(),
                            new PriceSchedule.Need(lead.id(), lead.name(), own.quantity(), BigDecimal.ZERO)))
                    .forEach(wanted::add);
        }
        return wanted.isEmpty() ? PriceSchedule.WHOLE : new PriceSchedule(items(wanted));
    }

    private static Wanted wanted(Placing placing, BigDecimal quantity) {
        var line = placing.line();
        boolean bound = Objects.requireNonNull(line.standing()).step() == CommitmentStep.BINDING;
        var need = new PriceSchedule.Need(
                line.authority().value(),
                line.authorityName(),
                bound ? quantity : BigDecimal.ZERO,
                bound ? BigDecimal.ZERO : quantity);
        return new Wanted(placing.item(), unit(line), need);
    }

    private List<PriceSchedule.Item> items(List<Wanted> wanted) {
        var items = wanted.stream()
                .collect(Collectors.groupingBy(
                        one -> SchedulePlan.key(one.item())
                                + "\n"
                                + one.unit().strip().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return items.values().stream()
                .map(same -> new PriceSchedule.Item(
                        same.getFirst().item(),
                        same.getFirst().unit(),
                        plan.from(same.getFirst().item()),
                        needs(same)))
                .toList();
    }

    /** One for each authority, however many lines it has. */
    private static List<PriceSchedule.Need> needs(List<Wanted> same) {
        var needs = new LinkedHashMap<UUID, PriceSchedule.Need>();
        for (var one : same) {
            var need = one.need();
            needs.merge(
                    Objects.requireNonNull(need.authority()),
                    need,
                    (all, more) -> new PriceSchedule.Need(
                            all.authority(),
                            all.authorityName(),
                            all.binding().add(more.binding()),
                            all.indicative().add(more.indicative())));
        }
        return List.copyOf(needs.values());
    }
}
