package org.commonlot.marketplace.contractchange;

/** Whether a notice is due for a change, and by which rule (Procurement Act 2023, ss.74, 75 and 80). */
public enum NoticeRule {
    /** The Act's rules of changes do not apply: neither is it a public contract nor does the change make it one. */
    NOT_PUBLIC(false, false, "s.74(1)"),
    /** Changes of light touch contracts need none. */
    LIGHT_TOUCH(false, false, "s.75"),
    /** Value and term stay within a tenth (works: 15 per cent of the value). */
    WITHIN_LIMITS(false, false, "s.75(2)"),
    /** The value changes by more than that. */
    VALUE(true, false, "s.75(1), (2)"),
    /** The term changes by more than a tenth. */
    TERM(true, false, "s.75(1), (2)"),
    /** Another supplier takes the place of this one: always. */
    NOVATION(true, false, "s.75(1), Sch 8 para 9"),
    /** The contract ends, for whatever reason: within thirty days after. */
    TERMINATION(false, true, "s.80");

    private final boolean before;
    private final boolean after;
    private final String legalReference;

    NoticeRule(boolean before, boolean after, String legalReference) {
        this.before = before;
        this.after = after;
        this.legalReference = legalReference;
    }

    /** A contract change notice (UK10) comes before it takes effect. */
    public boolean dueBefore() {
        return before;
    }

    /** A contract termination notice (UK11) follows. */
    public boolean dueAfter() {
        return after;
    }

    public boolean due() {
        return before || after;
    }

    public String legalReference() {
        return legalReference;
    }
}
