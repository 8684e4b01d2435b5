package org.commonlot.marketplace.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, PersonId> {

    /** The name of one person, for lists. */
    interface Named {
        PersonId getId();

        String getName();
    }

    Person saveAndFlush(Person person);

    @Query("select p from Person p left join fetch p.memberships where p.id = :id")
    Optional<Person> withSeats(PersonId id);

    Optional<Person> findByEmail(String email);

    boolean existsByEmail(String email);

    @Query("select count(p) > 0 from Person p")
    boolean any();

    @Query("""
            select p from Person p
            where lower(p.name) like concat(:start, '%') escape '\\' or p.email like concat(:start, '%') escape '\\'
            order by p.name, p.id.value""")
    List<Person> starting(String start, Limit most);

    @Query("select p.id as id, p.name as name from Person p where p.id in :ids")
    List<Named> names(Collection<PersonId> ids);

    @Query("""
            select distinct p from Person p join p.memberships m
            where m.organisation = :organisation order by p.name, p.id.value""")
    List<Person> seatedIn(OrganisationId organisation);

    @Query("""
            select p from Person p join p.memberships m
            where m.organisation = :organisation and m.role = :role
            order by p.name, p.id.value""")
    List<Person> withRole(OrganisationId organisation, Role role);

    @Query("""
            select distinct p from Person p join p.memberships m
            where m.organisation = :organisation
            order by p.name, p.id.value""")
    List<Person> of(OrganisationId organisation);

    @Query("""
            select distinct p from Person p join p.memberships m
            where m.organisation = :organisation and m.role in :roles
            order by p.name, p.id.value""")
    List<Person> withAnyRole(OrganisationId organisation, Collection<Role> roles);
}
