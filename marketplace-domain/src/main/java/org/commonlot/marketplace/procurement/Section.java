package org.commonlot.marketplace.procurement;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procedure.ProcedureRule.Conducted;

/** The sections of a draft, as its task list shows them. */
public enum Section {
    PROBLEM(Conducted.BIDS, Conducted.RECORDED),
    BUDGET(Conducted.BIDS, Conducted.RECORDED),
    /** To whom the contract goes, and why without bids. */
    SUPPLIER(Conducted.RECORDED),
    DATES(Conducted.BIDS),
    LOTS(Conducted.BIDS),
    CRITERIA(Conducted.BIDS),
    TERMS(Conducted.BIDS, Conducted.RECORDED),
    TEAM(Conducted.BIDS, Conducted.RECORDED),
    /** Only of a challenge that has several. */
    STAGES(Conducted.BIDS);

    private final Set<Conducted> of;

    Section(Conducted... of) {
        this.of = EnumSet.copyOf(Arrays.asList(of));
    }

    /** Those of a procurement, in their order. */
    static Set<Section> of(Conducted conducted) {
        return Collections.unmodifiableSet(Arrays.stream(values())
                .filter(section -> section.of.contains(conducted))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Section.class))));
    }
}
