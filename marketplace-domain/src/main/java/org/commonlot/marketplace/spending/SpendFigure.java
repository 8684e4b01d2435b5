package org.commonlot.marketplace.spending;

/** What is told of what authorities spend on digital. */
public enum SpendFigure {
    /** Public contracts signed in the year that pay for new digital products or services. */
    GOV_TECH,
    /** What of the public contracts signed in the year pays for open source. */
    OPEN_SOURCE,
    /** From which purse the public contracts signed in the year are paid. */
    FUNDING,
    /** What was saved in the year by orders, by whether that relies on digital. */
    SAVING,
    /** What is planned in public for the year: procurements not yet published. */
    PIPELINE,
    /** Public contracts that end in the year, and so are renewed or not. */
    RENEWAL,
    /** What systems cost a year whose end falls in the year and which no contract here covers. */
    SYSTEMS
}
