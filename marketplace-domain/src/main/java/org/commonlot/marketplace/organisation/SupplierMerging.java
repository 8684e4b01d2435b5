package org.commonlot.marketplace.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two suppliers that are one firm. Both keep their ids, their identifiers and what they began; the one that goes
 * up in the other starts nothing new, and its people get their roles in the other too. No bid is looked at: what a merge
 * answers must not depend on sealed bids (see the decision record on merging).
 */
@Service
@Transactional
public class SupplierMerging {

    private final Organisations organisations;
    private final Persons persons;
    private final Ledger ledger;

    SupplierMerging(Organisations organisations, Persons persons, Ledger ledger) {
        this.organisations = organisations;
        this.persons = persons;
        this.ledger = ledger;
    }

    /**
     * What a merge would do.
     *
     * @param people names of those who get their roles in the remaining supplier too
     */
    public record Preview(SupplierProfile goes, SupplierProfile remains, List<String> people) {

        public Preview {
            people = List.copyOf(people);
        }
    }

    @Transactional(readOnly = true)
    public Preview preview(OrganisationId goes, OrganisationId remains, Actor by) {
        var two = two(goes, remains, by);
        var people = persons.seatedIn(goes).stream().map(Person::name).toList();
        return new Preview(two.goes().profile(), two.remains().profile(), people);
    }

    /** @param reason why they are one firm, for the record */
    public void merge(OrganisationId goes, OrganisationId remains, String reason, Actor by, Instant now) {
        var two = two(goes, remains, by);
        if (reason.isBlank()) throw new Refused(OrganisationRefusal.MERGE_REASON_MISSING);
        two.goes().goUpIn(two.remains().id(), now);
        for (var person : persons.seatedIn(goes)) {
            for (var role : person.rolesIn(goes)) seat(person, new Seat(remains, role), by, now);
        }
        ledger.append(
                "organisation.mergeSupplier",
                Organising.subject(goes),
                by,
                now,
                Map.of("into", remains.value().toString(), "reason", reason.strip()));
        ledger.append(
                "organisation.tookInSupplier",
                Organising.subject(remains),
                by,
                now,
                Map.of("from", goes.value().toString()));
    }

    private void seat(Person person, Seat seat, Actor by, Instant now) {
        if (!person.seat(seat, now)) return;
        var facts = Map.of(
                "person", person.id().value().toString(), "role", seat.role().name());
        ledger.append("organisation.seat", Organising.subject(seat.organisation()), by, now, facts);
    }

    /** The two suppliers of a merge. */
    private record Two(Supplier goes, Supplier remains) {}

    private Two two(OrganisationId goes, OrganisationId remains, Actor by) {
        if (!by.holds(Role.ADMINISTRATOR)) throw new NotFound();
        var one = organisations.supplier(goes).orElseThrow(NotFound::new);
        var other = organisations.supplier(remains).orElseThrow(NotFound::new);
        if (goes.equals(remains)) throw new Refused(OrganisationRefusal.MERGE_WITH_ITSELF);
        if (one.mergedInto() != null || other.mergedInto() != null || organisations.tookIn(goes)) {
            throw new Refused(OrganisationRefusal.MERGED_ALREADY);
        }
        return new Two(one, other);
    }
}
