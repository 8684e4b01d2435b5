package org.commonlot.marketplace.salescycle;

import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Keeps the counts up to date: asked by the scheduler, on one node at a time. */
@Component
public class CycleCounting implements Sweep {

    private final Counting counting;

    CycleCounting(Counting counting) {
        this.counting = counting;
    }

    @Override
    public String name() {
        return "cycles";
    }

    @Override
    public boolean isAwaited() {
        return true;
    }

    /** Counts whatever has happened by now. */
    @Override
    public void sweep() {
        boolean more = true;
        while (more) more = counting.countNext();
    }

    /** Counts everything anew. The figures are the same afterwards. */
    public void rebuild() {
        counting.startAnew();
        sweep();
    }
}
