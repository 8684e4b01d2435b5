package org.commonlot.marketplace.bidding;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of bidding refuse. */
public enum BiddingRefusal implements Refusal {
    LATE(null),
    OPENED_ALREADY(null),
    SUPPLIER_MERGED(null),
    NOT_OPEN(null),
    CHANGED_MEANWHILE(null),
    INCOMPLETE(null),
    SHARE_CODE_MALFORMED("shareCode"),
    ASSOCIATED_PERSON_UNADDRESSED("associatedPersons"),
    PRICE_NOT_POSITIVE("price"),
    PRICE_TOO_HIGH(null),
    PRICED_BY_SCHEDULE("price"),
    ANSWER_TOO_LONG("answer"),
    NOTHING_TO_WITHDRAW(null),
    OPENING_TOO_EARLY(null),
    NOT_CLOSED(null),
    CONSENTED_ALREADY(null),
    CONFIRMATION_NOT_ASKED(null),
    LOT_LIMIT(null),
    RESERVED_FOR_UK(null),
    RESERVED_FOR_AREA(null),
    RESERVED_FOR_SMES(null),
    RESERVED_FOR_VCSES(null),
    RESERVED_FOR_SMES_AND_VCSES(null);

    private final @Nullable String field;

    BiddingRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "bidding";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
