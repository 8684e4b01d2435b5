package org.commonlot.marketplace.web.bidding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.schedule.PriceSchedule;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The prices of a schedule, in the order of its cells; what is left empty has no price yet. */
public record UnitPricesForm(int revision, List<Row> prices) {

    /** What can be sent with one form; a longer schedule is filled in as a file. */
    static final int MOST = 200;

    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");

    /** One price. */
    public record Row(String price) {

        public Row(@Nullable String price) {
            this.price = Typed.text(price);
        }
    }

    public UnitPricesForm(int revision, @Nullable List<Row> prices) {
        this.revision = revision;
        this.prices = prices == null ? List.of() : List.copyOf(prices);
    }

    static UnitPricesForm from(BidView bid) {
        var known = bid.content().prices();
        return new UnitPricesForm(
                bid.revision(),
                bid.schedule().cells().stream()
                        .map(cell -> known.get(cell.key()))
                        .map(price -> new Row(price == null ? "" : price.toPlainString()))
                        .toList());
    }

    static String field(int cell) {
        return "prices[" + cell + "].price";
    }

    /** The prices that could be read. Each cell that could not has an error of its own. */
    Map<String, BigDecimal> read(List<PriceSchedule.Cell> cells, List<String> labels, Errors errors) {
        var read = new HashMap<String, BigDecimal>();
        for (int i = 0; i < cells.size() && i < prices.size(); i++) {
            var typed = prices.get(i).price();
            if (typed.isEmpty()) continue;
            var amount = Typed.amount(typed);
            if (amount.isEmpty() || amount.get().compareTo(LARGEST) > 0) {
                errors.rejectValue(field(i), "cell", new Object[] {labels.get(i)}, null);
            } else if (amount.get().signum() == 0) {
                errors.rejectValue(field(i), "nothing", new Object[] {labels.get(i)}, null);
            } else {
                read.put(cells.get(i).key(), amount.get());
            }
        }
        return read;
    }
}
