package org.commonlot.marketplace.journey;

import java.time.Clock;
import java.util.List;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people of a council, with passwords that they sign in with. */
final class Troupe {

    static final String PASSWORD = "three unlikely words";

    private static final Actor STAGE = Actor.system("test");

    private final Cast cast;
    private final Organising organising;
    private final PasswordEncoder passwords;
    private final Mailbox mailbox;
    private final Clock clock;

    Troupe(Cast cast, Organising organising, PasswordEncoder passwords, Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.cast = cast;
        this.organising = organising;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Somebody with an account. */
    record Member(String name, String email) {}

    /** Everybody whom one procurement takes. */
    record Council(
            Member author, Member approver, List<Member> openers, Member chair, Member evaluator, Member auditor) {}

    Council council() {
        var authority = cast.authority();
        var hash = passwords.encode(PASSWORD);
        return new Council(
                member("Priya Shah", hash, authority, Role.BUYER),
                member("Tom Okafor", hash, authority, Role.APPROVER),
                List.of(
                        member("Hana Lewis", hash, authority, Role.OPENER),
                        member("Mark Evans", hash, authority, Role.OPENER),
                        member("Ruth Cole", hash, authority, Role.OPENER)),
                member("Dev Patel", hash, authority, Role.EVALUATOR),
                member("Amy Chan", hash, authority, Role.EVALUATOR),
                member("Joan Reid", hash, authority, Role.AUDITOR));
    }

    /** As {@link #council}, but the second opener and the second evaluator work elsewhere. */
    Council jointCouncil() {
        var own = council();
        var elsewhere = cast.authority();
        var hash = passwords.encode(PASSWORD);
        return new Council(
                own.author(),
                own.approver(),
                List.of(
                        own.openers().get(0),
                        member("Omar Said", hash, elsewhere, Role.OPENER),
                        own.openers().get(2)),
                own.chair(),
                member("Noel Price", hash, elsewhere, Role.EVALUATOR),
                own.auditor());
    }

    /** Somebody of a third authority. */
    Member neighbour() {
        return member("Karl Moss", passwords.encode(PASSWORD), cast.authority(), Role.FINANCE);
    }

    private Member member(String name, String hash, OrganisationId authority, Role role) {
        var email = cast.email();
        var person = organising.registerPerson(name, email, hash, STAGE, clock.instant());
        organising.seat(person, authority, role, STAGE, clock.instant());
        return new Member(name, email);
    }

    Entrance entrance(String site) {
        return new LocalEntrance(site, organising, passwords, mailbox, clock);
    }

    String newEmail() {
        return cast.email();
    }
}
