package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Numbers by slot. What a cycle gives can be added and taken away again, so that the sum never depends on the order. */
final class Counts {

    /** How many, and what they are worth. */
    record Amount(long number, BigDecimal worth) {

        static final Amount NONE = new Amount(0, BigDecimal.ZERO);

        Amount plus(Amount other) {
            return new Amount(number + other.number, worth.add(other.worth));
        }

        Amount negated() {
            return new Amount(-number, worth.negate());
        }

        boolean nothing() {
            return number == 0 && worth.signum() == 0;
        }
    }

    private final Map<Slot, Amount> amounts = new HashMap<>();

    void add(Slot slot, long number, BigDecimal worth) {
        add(slot, new Amount(number, worth));
    }

    void add(Slot slot, long number) {
        add(slot, new Amount(number, BigDecimal.ZERO));
    }

    private void add(Slot slot, Amount amount) {
        amounts.merge(slot, amount, Amount::plus);
        if (amounts.getOrDefault(slot, Amount.NONE).nothing()) amounts.remove(slot);
    }

    void plus(Counts other) {
        other.amounts.forEach(this::add);
    }

    void minus(Counts other) {
        other.amounts.forEach((slot, amount) -> add(slot, amount.negated()));
    }

    /** What changed: what the new ones give, less what the old ones gave. */
    static Counts change(List<Cycle> before, List<Cycle> after) {
        var change = new Counts();
        for (var cycle : after) change.plus(Contributions.of(cycle));
        for (var cycle : before) change.minus(Contributions.of(cycle));
        return change;
    }

    void forEach(BiConsumer<Slot, Amount> act) {
        amounts.forEach(act);
    }

    Map<Slot, Amount> asMap() {
        return Map.copyOf(amounts);
    }
}
