package org.commonlot.marketplace.membership;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.data.repository.Repository;

interface MailDomains extends Repository<MailDomain, String> {

    MailDomain save(MailDomain domain);

    void delete(MailDomain domain);

    Optional<MailDomain> findByDomain(String domain);

    List<MailDomain> findByOrganisationOrderByDomain(OrganisationId organisation);
}
