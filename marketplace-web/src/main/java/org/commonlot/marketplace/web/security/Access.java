package org.commonlot.marketplace.web.security;

import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.jspecify.annotations.Nullable;

/** Whom a handler admits. */
enum Access {
    EVERYBODY,
    SIGNED_IN,
    SUPPLIERS,
    BID_WRITERS,
    BUYERS,
    AUTHORITY_STAFF,
    OWNERS,
    ADMINISTRATORS;

    /** @param actor nothing for somebody who is not signed in */
    boolean admits(@Nullable Actor actor) {
        if (this == EVERYBODY) return true;
        if (actor == null) return false;
        return switch (this) {
            case EVERYBODY, SIGNED_IN -> true;
            case SUPPLIERS -> actor.may(Right.READ_BIDS);
            case BID_WRITERS -> actor.may(Right.WRITE_BIDS);
            case BUYERS -> actor.may(Right.WRITE_PROCUREMENTS);
            case AUTHORITY_STAFF ->
                actor.seats().stream().anyMatch(seat -> seat.role().side() == Role.Side.AUTHORITY);
            case OWNERS -> actor.may(Right.KEEP_ORGANISATION);
            case ADMINISTRATORS -> actor.may(Right.ADMINISTER);
        };
    }
}
