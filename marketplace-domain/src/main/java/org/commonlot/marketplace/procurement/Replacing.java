package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts somebody in the place of a person who was named, after the notice: whoever is recused, ill or gone. The approver does,
 * so that no author chooses who judges; the author does for the approver, and hands over what is not announced yet. Nobody
 * names themselves, and whoever comes declares conflicts of their own (Procurement Act 2023, ss.81-83). What who leaves has
 * done stays on record.
 */
@Service
@Transactional
public class Replacing {

    private final Procurements procurements;
    private final Replacements replacements;
    private final Conflicts conflicts;
    private final Procuring procuring;
    private final OrganisationDirectory organisations;
    private final People people;
    private final Posting posting;
    private final Records records;
    private final Clock clock;

    Replacing(
            Procurements procurements,
            Replacements replacements,
            Conflicts conflicts,
            Procuring procuring,
            OrganisationDirectory organisations,
            People people,
            Posting posting,
            Records records,
            Clock clock) {
        this.procurements = procurements;
        this.replacements = replacements;
        this.conflicts = conflicts;
        this.procuring = procuring;
        this.organisations = organisations;
        this.people = people;
        this.posting = posting;
        this.records = records;
        this.clock = clock;
    }

    /** Puts somebody of a buying authority in another's place, for a reason that everybody on the procurement can read. */
    public void replace(ProcurementId id, Place place, PersonId came, String reason, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        conflicts.requireNotBarred(id, by);
        if (reason.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        var now = clock.instant();
        procurement.replace(place, came, reason, by, now);
        procuring.requireEntitled(procurement, new TeamMember(came, place.duty()));
        if (conflicts.barred(id).contains(came)) {
            throw new Refused(
                    ProcurementRefusal.SUCCESSOR_CONFLICTED, people.person(came).name());
        }
        replacements.save(Replacement.of(id, place.duty(), place.person(), came, reason, by, now));
        records.replaced(procurement, place, came, now, by);
        tell("place-taken", place.person(), procurement, by, now);
        tell("place-given", came, procurement, by, now);
        records.announce(new MemberReplaced(id, place.duty(), place.person(), came, reason, by, now));
    }

    private void tell(String kind, PersonId person, Procurement procurement, Actor by, Instant now) {
        posting.post(
                new Letter(
                        kind,
                        people.person(person).email(),
                        Map.of(
                                "by", by.name(),
                                "authority", organisations.name(procurement.lead()),
                                "title", procurement.title(),
                                "path", "/desk/procurements/" + procurement.id().value())),
                now);
    }

    /** The places in which this person may put somebody else now; refuses who may in none. */
    @Transactional(readOnly = true)
    public List<Place> places(ProcurementId id, Actor by) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        conflicts.requireNotBarred(id, by);
        return procurement.placesFor(by);
    }

    /**
     * Whom this person may put in some place: everybody of a buying authority who holds a right that one of them needs, and
     * whom no conflict keeps away.
     */
    @Transactional(readOnly = true)
    public List<PersonView> successors(ProcurementId id, Actor by) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        var found = new LinkedHashSet<PersonView>();
        for (var place : places(id, by)) {
            for (var authority : procurement.authorities()) {
                found.addAll(people.withRight(authority, place.duty().right()));
            }
        }
        var barred = conflicts.barred(id);
        found.removeIf(person -> person.id().equals(by.person()) || barred.contains(person.id()));
        return new ArrayList<>(found);
    }

    /** Who was put in whose place, the oldest first: for everybody who reads the procurement. */
    @Transactional(readOnly = true)
    public List<ReplacementView> replaced(ProcurementId id, Actor by) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        if (!procurement.mayRead(by)) throw new NotFound();
        return replacements.findByProcurementIdOrderByReplacedAt(id.value()).stream()
                .map(Replacement::view)
                .toList();
    }
}
