package org.commonlot.marketplace.organisation;

import java.util.Optional;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names of authorities in addresses. A name is made of the authority's and follows it; a former one leads to it for
 * ever and is never given to another. What is asked often costs no query.
 */
@Service
@Transactional(readOnly = true)
public class AuthorityAddresses {

    private final AddressBook book;

    AuthorityAddresses(AddressBook book) {
        this.book = book;
    }

    /** Where an authority is found. */
    public AuthorityAddress of(OrganisationId authority) {
        return book.of(authority);
    }

    /** Whom a name means, be it the present or a former one; with the present one. */
    public Optional<AuthorityAddress> named(String name) {
        return book.named(name);
    }
}
