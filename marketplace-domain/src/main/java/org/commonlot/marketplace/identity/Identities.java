package org.commonlot.marketplace.identity;

import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How it stands with the accounts of people. */
@Service
@Transactional(readOnly = true)
public class Identities {

    private final LocalAccounts accounts;

    Identities(LocalAccounts accounts) {
        this.accounts = accounts;
    }

    /** Also for people of whom nothing is kept here: confirmed, not locked, without a second factor. */
    public AccountView of(PersonId person) {
        return accounts.findById(person).map(LocalAccount::view).orElse(AccountView.PLAIN);
    }
}
