package org.commonlot.marketplace.evaluation;

import java.util.List;

/** What those who propose and approve an award should know beside the ranking. It decides nothing. */
public record Advice(Sensitivity sensitivity, List<Caution> cautions) {

    public Advice {
        cautions = List.copyOf(cautions);
    }
}
