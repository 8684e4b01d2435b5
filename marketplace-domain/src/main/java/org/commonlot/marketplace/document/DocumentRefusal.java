package org.commonlot.marketplace.document;

import org.commonlot.marketplace.terms.Refusal;

/** Why a file is not taken. */
public enum DocumentRefusal implements Refusal {
    EMPTY,
    TOO_LARGE,
    TYPE_NOT_ACCEPTED,
    NOT_A_PDF,
    CONTENT_DIFFERS_FROM_NAME;

    @Override
    public String capability() {
        return "document";
    }

    @Override
    public String field() {
        return "document";
    }
}
