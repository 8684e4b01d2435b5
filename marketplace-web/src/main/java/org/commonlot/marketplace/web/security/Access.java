package org.commonlot.marketplace.web.security;

import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Role;
import org.jspecify.annotations.Nullable;

/** Whom a handler admits. */
enum Access {
    EVERYBODY,
    SIGNED_IN,
    SUPPLIERS,
    BUYERS,
    AUTHORITY_STAFF,
    ADMINISTRATORS;

    /** @param actor nothing for somebody who is not signed in */
    boolean admits(@Nullable Actor actor) {
        if (this == EVERYBODY) return true;
        if (actor == null) return false;
        return switch (this) {
            case EVERYBODY, SIGNED_IN -> true;
            case SUPPLIERS -> actor.holds(Role.SUPPLIER_OWNER) || actor.holds(Role.BID_WRITER);
            case BUYERS -> actor.holds(Role.BUYER);
            case AUTHORITY_STAFF ->
                actor.seats().stream().anyMatch(seat -> seat.role().side() == Role.Side.AUTHORITY);
            case ADMINISTRATORS -> actor.holds(Role.ADMINISTRATOR);
        };
    }
}
