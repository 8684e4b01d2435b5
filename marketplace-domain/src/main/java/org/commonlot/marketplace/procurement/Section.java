package org.commonlot.marketplace.procurement;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procedure.ProcedureRule.Conducted;

/** The sections of a draft, as its task list shows them. */
public enum Section {
    PROBLEM(Conducted.BIDS, Conducted.INVITED, Conducted.RECORDED),
    BUDGET(Conducted.BIDS, Conducted.INVITED, Conducted.RECORDED),
    /** Under which framework it is called off: only where the procedure is a framework's. */
    FRAMEWORK(Conducted.INVITED, Conducted.RECORDED),
    /** To whom the contract goes, and why without bids. */
    SUPPLIER(Conducted.RECORDED),
    /** Whom the buyer asks for bids. */
    INVITED(Conducted.INVITED),
    DATES(Conducted.BIDS, Conducted.INVITED),
    LOTS(Conducted.BIDS, Conducted.INVITED),
    CRITERIA(Conducted.BIDS, Conducted.INVITED),
    TERMS(Conducted.BIDS, Conducted.INVITED, Conducted.RECORDED),
    TEAM(Conducted.BIDS, Conducted.INVITED, Conducted.RECORDED),
    /** Only of a challenge that has several. */
    STAGES(Conducted.BIDS);

    private final Set<Conducted> of;

    Section(Conducted... of) {
        this.of = EnumSet.copyOf(Arrays.asList(of));
    }

    /** Those of a procurement, in their order. */
    static Set<Section> of(Conducted conducted, boolean underFramework) {
        return Collections.unmodifiableSet(Arrays.stream(values())
                .filter(section -> section.of.contains(conducted))
                .filter(section -> section != FRAMEWORK || underFramework)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Section.class))));
    }
}
