package org.commonlot.marketplace.register;

/**
 * How far an import came.
 *
 * @param read rows found in the file
 * @param added authorities that were new
 * @param changed authorities whose row differs from last time
 * @param unchanged authorities whose row is the same as last time
 * @param tied ties made between authorities: counties, memberships, successors
 * @param rejected faults reported: rows that did not come in, and ties to what nobody knows
 */
public record RegisterCounts(long read, long added, long changed, long unchanged, long tied, long rejected) {

    public static final RegisterCounts NONE = new RegisterCounts(0, 0, 0, 0, 0, 0);

    public RegisterCounts plus(RegisterCounts other) {
        return new RegisterCounts(
                read + other.read,
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                tied + other.tied,
                rejected + other.rejected);
    }

    public boolean changedNothing() {
        return added + changed + tied == 0;
    }
}
