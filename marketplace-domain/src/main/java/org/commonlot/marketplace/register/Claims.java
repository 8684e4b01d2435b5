package org.commonlot.marketplace.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Claims extends Repository<Claim, UUID> {

    Claim saveAndFlush(Claim claim);

    Optional<Claim> findById(UUID id);

    @Query("select c from Claim c where c.organisation = :organisation and c.identifier = :identifier")
    Optional<Claim> of(OrganisationId organisation, Identifier identifier);

    @Query("select c from Claim c where c.organisation = :organisation order by c.askedAt, c.id")
    List<Claim> of(OrganisationId organisation);

    @Query("""
            select c from Claim c
            where c.organisation in :organisations and c.state = ClaimState.PROVED
            order by c.decidedAt, c.id
            """)
    List<Claim> proved(Collection<OrganisationId> organisations);

    @Query("select c from Claim c where c.state = :state order by c.state, c.askedAt, c.id")
    List<Claim> in(ClaimState state, Limit most);
}
