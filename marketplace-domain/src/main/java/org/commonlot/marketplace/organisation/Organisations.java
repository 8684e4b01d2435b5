package org.commonlot.marketplace.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, OrganisationId> {

    /** The name of one organisation, for lists. */
    interface Named {
        OrganisationId getId();

        String getName();
    }

    <T extends Organisation> T saveAndFlush(T organisation);

    Optional<Organisation> findById(OrganisationId id);

    /**
     * Holds the organisation alone until the transaction ends: whoever else wants it so waits. By hand, as Hibernate can't
     * yet lock a row that is spread over joined tables and has an embedded id.
     */
    @Query(value = "select 1 from organisation o where o.id = :id for update", nativeQuery = true)
    int holdAlone(UUID id);

    @Query("select a from Authority a where a.id = :id")
    Optional<Authority> authority(OrganisationId id);

    @Query("select a.name from Authority a where a.id = :id")
    Optional<String> authorityName(OrganisationId id);

    @Query("select s from Supplier s where s.id = :id")
    Optional<Supplier> supplier(OrganisationId id);

    @Query("select a from Authority a where a.id in :ids order by a.name, a.id.value")
    List<Authority> authorities(Collection<OrganisationId> ids);

    /** Those that lie in it, and those that are constituents of it on that day. */
    @Query("""
        select a from Authority a
        where a.parent = :parent or exists (
          select 1 from Authority b join b.memberships m
          where b = a and m.body = :parent
            and (m.validFrom is null or m.validFrom <= :day) and (m.validTo is null or m.validTo > :day))
        order by a.name, a.id.value\
        """)
    List<Authority> members(OrganisationId parent, LocalDate day);

    @Query("select distinct o from Organisation o join o.identifiers i where i.identifier in :identifiers")
    List<Organisation> identified(Collection<String> identifiers);

    @Query("select o from Organisation o join o.identifiers i where i = :identifier")
    Optional<Organisation> identifiedBy(Identifier identifier);

    /** What went up in what. */
    interface Merged {
        OrganisationId getId();

        OrganisationId getInto();
    }

    @Query("select s.id as id, s.mergedInto as into from Supplier s where s.id in :ids and s.mergedInto is not null")
    List<Merged> merged(Collection<OrganisationId> ids);

    @Query("select s.id from Supplier s where s.mergedInto = :id order by s.name, s.id.value")
    List<OrganisationId> wentUpIn(OrganisationId id);

    @Query("select count(s) > 0 from Supplier s where s.mergedInto = :id")
    boolean tookIn(OrganisationId id);

    @Query("select a from Authority a order by a.name, a.id.value")
    List<Authority> allAuthorities();

    @Query("select o from Organisation o where type(o) = Organisation")
    Optional<Organisation> platform();

    @Query("select o.id as id, o.name as name from Organisation o where o.id in :ids")
    List<Named> names(Collection<OrganisationId> ids);

    @Query("select count(o) > 0 from Organisation o join o.identifiers i where i = :identifier")
    boolean known(Identifier identifier);
}
