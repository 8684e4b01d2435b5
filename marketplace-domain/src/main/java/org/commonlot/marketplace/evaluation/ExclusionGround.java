package org.commonlot.marketplace.evaluation;

/** Why a bidder may have to be, or may be, excluded. Offences and misconduct include their equivalents abroad. */
public enum ExclusionGround {
    CORPORATE_MANSLAUGHTER(Kind.MANDATORY),
    TERRORISM(Kind.MANDATORY),
    THEFT_FRAUD_BRIBERY(Kind.MANDATORY),
    LABOUR_SLAVERY_TRAFFICKING(Kind.MANDATORY),
    ORGANISED_CRIME(Kind.MANDATORY),
    TAX(Kind.MANDATORY),
    COMPETITION_INFRINGEMENT(Kind.MANDATORY),
    NO_COOPERATION_WITH_INVESTIGATION(Kind.MANDATORY),
    LABOUR_MISCONDUCT(Kind.DISCRETIONARY),
    ENVIRONMENTAL_MISCONDUCT(Kind.DISCRETIONARY),
    INSOLVENCY_OR_SUSPENSION(Kind.DISCRETIONARY),
    POTENTIAL_COMPETITION_INFRINGEMENT(Kind.DISCRETIONARY),
    PROFESSIONAL_MISCONDUCT(Kind.DISCRETIONARY),
    BREACH_OR_POOR_PERFORMANCE(Kind.DISCRETIONARY),
    IMPROPER_CONDUCT_IN_PROCUREMENT(Kind.DISCRETIONARY),
    NATIONAL_SECURITY(Kind.DISCRETIONARY),
    DEBARMENT_LIST(Kind.DEBARMENT);

    /** Where in the Procurement Act 2023 a ground stands. */
    public enum Kind {
        /** Schedule 6: the bid must be disregarded when the circumstances continue or are likely to recur. */
        MANDATORY,
        /** Schedule 7: it may be. */
        DISCRETIONARY,
        /** Sections 57 and 62. */
        DEBARMENT
    }

    private final Kind kind;

    ExclusionGround(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
