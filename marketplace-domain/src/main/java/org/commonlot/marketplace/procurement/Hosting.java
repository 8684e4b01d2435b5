package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.EmailAddress;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people of other authorities to take part in a procurement, and hears their answers. Whether an address has an
 * account can't be told from any answer.
 */
@Service
@Transactional
public class Hosting {

    private static final int MOST_ON_DESK = 50;
    private static final String ASKED = "/desk/asked/";

    private final Procurements procurements;
    private final OrganisationDirectory organisations;
    private final People people;
    private final Posting posting;
    private final Records records;
    private final Clock clock;

    Hosting(
            Procurements procurements,
            OrganisationDirectory organisations,
            People people,
            Posting posting,
            Records records,
            Clock clock) {
        this.procurements = procurements;
        this.organisations = organisations;
        this.people = people;
        this.posting = posting;
        this.records = records;
        this.clock = clock;
    }

    /** The author asks whoever reads mail at this address; they count once they have accepted. */
    public GuestId ask(ProcurementId id, String typed, Duty duty, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        var email = EmailAddress.checked(typed);
        procurement.requireDuty(by, Duty.AUTHOR);
        if (email.isEmpty()) throw new Refused(ProcurementRefusal.GUEST_ADDRESS_MALFORMED);
        if (email.get().equals(people.person(by.person()).email())) {
            throw new Refused(ProcurementRefusal.GUEST_YOURSELF);
        }
        var now = clock.instant();
        var guest = procurement.ask(email.get(), duty, by, now);
        record(procurement, guest, GuestStep.ASK_GUEST, now, by);
        boolean known = people.accountByEmail(guest.email()).isPresent();
        posting.post(
                new Letter(
                        known ? "guest-asked" : "guest-asked-to-register",
                        guest.email(),
                        Map.of(
                                "by", by.name(),
                                "authority", organisations.name(procurement.lead()),
                                "path", known ? ASKED + guest.id().value() : "/register/person")),
                now);
        return guest.id();
    }

    /** The author takes back what nobody has answered yet. */
    public void withdraw(ProcurementId id, GuestId asked, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        var guest = procurement.withdraw(asked, by, now);
        record(procurement, guest, GuestStep.WITHDRAW_GUEST, now, by);
        tellGuest(procurement, guest, "guest-not-needed", by, now);
    }

    /** The author does without somebody who has accepted: until bids are opened. */
    public void remove(ProcurementId id, GuestId named, String reason, Actor by) {
        if (reason.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        var guest = procurement.remove(named, reason, by, now);
        record(procurement, guest, GuestStep.REMOVE_GUEST, now, by);
        tellGuest(procurement, guest, "guest-not-needed", by, now);
    }

    /** Takes the part that one was asked to take, for an authority in which one may. */
    public ProcurementId accept(GuestId asked, Actor by) {
        var procurement = asking(asked);
        var now = clock.instant();
        var guest = procurement.accept(asked, address(by), by, now);
        record(procurement, guest, GuestStep.GUEST_ACCEPTS, now, by);
        tellAuthor(procurement, "guest-accepted", by, now);
        return procurement.id();
    }

    public void decline(GuestId asked, String reason, Actor by) {
        if (reason.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        var procurement = asking(asked);
        var now = clock.instant();
        var guest = procurement.decline(asked, address(by), reason, by, now);
        record(procurement, guest, GuestStep.GUEST_DECLINES, now, by);
        tellAuthor(procurement, "guest-declined", by, now);
    }

    /** What this person is asked to take part in, the newest first. */
    @Transactional(readOnly = true)
    public List<Asked> asked(Actor by) {
        var email = address(by);
        return procurements.asking(email, Limit.of(MOST_ON_DESK)).stream()
                .flatMap(procurement -> procurement.guests().stream()
                        .filter(guest -> guest.isAsked(email))
                        .map(guest -> asked(procurement, guest, by)))
                .toList();
    }

    /** Not found by anybody but the one who is asked, and not any more once it is answered or taken back. */
    @Transactional(readOnly = true)
    public Asked asked(GuestId id, Actor by) {
        return asked(by).stream()
                .filter(asked -> asked.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those who take part, for everybody who reads the procurement; for its author also those who don't, and why. */
    @Transactional(readOnly = true)
    public List<GuestView> guests(ProcurementId id, Actor by) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        if (!procurement.mayRead(by)) throw new NotFound();
        boolean author = procurement.isOn(by, Duty.AUTHOR);
        var shown = procurement.guests().stream()
                .filter(guest -> author || guest.isNamed())
                .toList();
        var names = people.names(
                shown.stream().map(Guest::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        var homes = organisations.names(
                shown.stream().map(Guest::home).filter(Objects::nonNull).collect(Collectors.toSet()));
        return shown.stream()
                .map(guest -> view(
                        guest,
                        author,
                        guest.person() == null ? null : names.get(guest.person()),
                        guest.home() == null ? null : homes.get(guest.home())))
                .toList();
    }

    private GuestView view(Guest guest, boolean author, @Nullable String name, @Nullable String home) {
        var person = guest.person();
        return new GuestView(
                guest.id(),
                author ? guest.email() : "",
                guest.duty(),
                guest.standing(),
                name,
                home,
                person != null && guest.admits(people.actorFor(person)),
                guest.askedAt(),
                author ? guest.reason() : null);
    }

    private Asked asked(Procurement procurement, Guest guest, Actor by) {
        return new Asked(
                guest.id(),
                procurement.title(),
                organisations.name(procurement.lead()),
                name(procurement.author()),
                guest.duty(),
                guest.askedAt(),
                by.organisationWith(guest.duty().right())
                        .map(organisations::name)
                        .orElse(null));
    }

    private Procurement asking(GuestId asked) {
        return procurements.idByGuest(asked).flatMap(procurements::exclusive).orElseThrow(NotFound::new);
    }

    private String address(Actor by) {
        return people.person(by.person()).email();
    }

    private String name(PersonId person) {
        return people.names(Set.of(person)).getOrDefault(person, "");
    }

    private void tellAuthor(Procurement procurement, String kind, Actor by, Instant now) {
        var author = people.person(procurement.author());
        posting.post(
                new Letter(
                        kind,
                        author.email(),
                        Map.of(
                                "name", by.name(),
                                "title", procurement.title(),
                                "path", "/desk/procurements/" + procurement.id().value() + "/guests")),
                now);
    }

    private void tellGuest(Procurement procurement, Guest guest, String kind, Actor by, Instant now) {
        var authority = organisations.name(procurement.lead());
        posting.post(new Letter(kind, guest.email(), Map.of("by", by.name(), "authority", authority)), now);
    }

    private void record(Procurement procurement, Guest guest, GuestStep step, Instant at, Actor by) {
        records.guest(procurement, guest, step, at, by);
    }
}
