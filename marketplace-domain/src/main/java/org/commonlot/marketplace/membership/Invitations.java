package org.commonlot.marketplace.membership;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<Invitation, InvitationId> {

    Invitation saveAndFlush(Invitation invitation);

    Optional<Invitation> findById(InvitationId id);

    Optional<Invitation> findByTokenHash(String hash);

    @Query("select i from Invitation i where i.openFor = :email order by i.expires")
    List<Invitation> openFor(String email);

    @Query("select i from Invitation i where i.organisation = :organisation and i.standing = 'OPEN' order by i.email")
    List<Invitation> open(OrganisationId organisation);
}
