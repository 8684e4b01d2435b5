package org.commonlot.marketplace.federation;

import java.util.Optional;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExternalIdentities extends Repository<ExternalIdentity, Subject> {

    ExternalIdentity saveAndFlush(ExternalIdentity identity);

    Optional<ExternalIdentity> findById(Subject subject);

    @Query("select i from ExternalIdentity i where i.person = :person and i.id.issuer = :issuer")
    Optional<ExternalIdentity> of(PersonId person, String issuer);
}
