package org.commonlot.marketplace.identity;

import java.util.Optional;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.data.repository.Repository;

interface LocalAccounts extends Repository<LocalAccount, PersonId> {

    LocalAccount save(LocalAccount account);

    Optional<LocalAccount> findById(PersonId person);
}
