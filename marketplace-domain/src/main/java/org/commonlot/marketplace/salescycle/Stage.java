package org.commonlot.marketplace.salescycle;

/** The stages of a sales cycle, in their order (PRODUCT, Lifecycles). The moment of a stage is the one at which it was reached. */
public enum Stage {
    PROBLEM_IDENTIFIED(Scope.PROCUREMENT, true),
    MARKET_ENGAGED(Scope.PROCUREMENT, true),
    CASE_APPROVED(Scope.PROCUREMENT, true),
    PUBLISHED(Scope.PROCUREMENT, false),
    QUESTIONS_CLOSED(Scope.PROCUREMENT, false),
    BIDS_CLOSED(Scope.LOT, false),
    EVALUATED(Scope.LOT, false),
    AWARD_DECIDED(Scope.LOT, false),
    STANDSTILL_ENDED(Scope.LOT, false),
    SIGNED(Scope.CONTRACT, false),
    FIRST_ORDER(Scope.CONTRACT, true),
    FIRST_PAYMENT(Scope.CONTRACT, true);

    /** Of what it is a stage. */
    public enum Scope {
        PROCUREMENT,
        LOT,
        /** One authority's part of a lot. */
        CONTRACT
    }

    private final Scope scope;
    private final boolean byHand;

    Stage(Scope scope, boolean byHand) {
        this.scope = scope;
        this.byHand = byHand;
    }

    public Scope scope() {
        return scope;
    }

    /** Whether a person may say when it was: what the marketplace sees itself is not for anybody to say. */
    public boolean byHand() {
        return byHand;
    }

    boolean isBefore(Stage other) {
        return compareTo(other) < 0;
    }
}
