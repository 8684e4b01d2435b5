package org.commonlot.marketplace.testing;

import java.util.function.BooleanSupplier;
import org.commonlot.marketplace.terms.Sweep;

/** Jobs that take what is due by the hundred: other tests' rows in the same database are due too, and may come first. */
public final class Sweeps {

    private static final int MOST = 50;

    private Sweeps() {}

    /** Sweeps once, and again as long as some is due; what can't be done at all is left after a while. */
    public static void whileDue(Sweep sweep, BooleanSupplier due) {
        int sweeps = 0;
        do sweep.sweep();
        while (due.getAsBoolean() && ++sweeps < MOST);
    }
}
