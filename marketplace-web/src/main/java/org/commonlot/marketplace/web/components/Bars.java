package org.commonlot.marketplace.web.components;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as horizontal bars, beside the table that says the same.
 *
 * @param title what the picture shows, for those who don't see it
 */
public record Bars(String title, List<Drawn> drawn) implements Component {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(300);
    private static final int APART = 44;
    private static final int BELOW_NAME = 8;

    /** One number, not below nothing. */
    public record Bar(String name, BigDecimal value) {}

    /** A bar as it is drawn: where its name and itself begin from the top, and how long it is, of 320. */
    public record Drawn(String name, int text, int top, int length) {}

    public Bars {
        drawn = List.copyOf(drawn);
    }

    public static Bars of(String title, List<Bar> bars) {
        var most = bars.stream().map(Bar::value).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var drawn = new ArrayList<Drawn>();
        for (var bar : bars) {
            int text = drawn.size() * APART + 16;
            int length = most.signum() == 0
                    ? 0
                    : bar.value()
                            .multiply(LONGEST)
                            .divide(most, 0, RoundingMode.HALF_UP)
                            .intValue();
            drawn.add(new Drawn(bar.name(), text, text + BELOW_NAME, Math.max(length, 1)));
        }
        return new Bars(title, drawn);
    }

    public String viewBox() {
        return "0 0 320 " + (drawn.size() * APART + 4);
    }

    @Override
    public String component() {
        return "bars";
    }
}
