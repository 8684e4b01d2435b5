package org.commonlot.marketplace.organisation;

/** The law of public procurement that an authority is under. */
public enum Regime {
    ENGLAND,
    WALES,
    SCOTLAND,
    NORTHERN_IRELAND;

    /** Whether this platform knows the rules well enough for such an authority to publish. */
    public boolean supported() {
        return this == ENGLAND;
    }
}
