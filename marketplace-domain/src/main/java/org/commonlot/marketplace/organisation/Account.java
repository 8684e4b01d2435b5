package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.terms.PersonId;

/** What signing in needs to know of a person. */
public record Account(PersonId id, String passwordHash) {

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
