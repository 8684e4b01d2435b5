package org.commonlot.marketplace.systems;

/** In what form data is held. */
public enum DataForm {
    DATABASE,
    SPREADSHEET,
    MAPS,
    DOCUMENTS,
    PAPER,
    OTHER
}
