package org.commonlot.marketplace.membership;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JoinRequests extends Repository<JoinRequest, JoinRequestId> {

    JoinRequest saveAndFlush(JoinRequest request);

    Optional<JoinRequest> findById(JoinRequestId id);

    @Query(
            "select r from JoinRequest r where r.organisation = :organisation and r.standing = 'OPEN' order by r.askedAt")
    List<JoinRequest> open(OrganisationId organisation);

    @Query("select r from JoinRequest r where r.person = :person and r.standing = 'OPEN' order by r.askedAt")
    List<JoinRequest> openOf(PersonId person);
}
