package org.commonlot.marketplace.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.Taken.Outcome;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes batches of rows of a register's file in. Each batch is one transaction and, if it changed anything, one entry in
 * the ledger; a row that is refused changes nothing and stops no other.
 */
@Service
@Transactional
public class AuthorityIntake {

    private final Organisations organisations;
    private final AddressBook addresses;
    private final Ledger ledger;

    AuthorityIntake(Organisations organisations, AddressBook addresses, Ledger ledger) {
        this.organisations = organisations;
        this.addresses = addresses;
        this.ledger = ledger;
    }

    /**
     * Takes the facts of authorities: new ones are added, known ones follow the row where it changed since last time.
     *
     * @param run the import, as the ledger is to name it
     * @return what became of each row, in the order of the rows
     */
    public List<Taken> take(List<AuthorityFacts> rows, String run, Actor by, Instant now) {
        requirePlatform(by);
        var known = known(rows.stream().map(AuthorityFacts::identifier).toList());
        var taken = new ArrayList<Taken>();
        for (var row : rows) {
            try {
                taken.add(Taken.of(take(row, known, now)));
            } catch (Refused refused) {
                taken.add(Taken.refused((OrganisationRefusal) refused.refusal()));
            }
        }
        long added = count(taken, Outcome.ADDED);
        long changed = count(taken, Outcome.CHANGED);
        if (added + changed > 0) {
            ledger.append(
                    "organisation.authoritiesImported",
                    run,
                    by,
                    now,
                    Map.of("added", Long.toString(added), "changed", Long.toString(changed)));
        }
        return taken;
    }

    private Outcome take(AuthorityFacts row, Map<Identifier, Organisation> known, Instant now) {
        var found = known.get(row.identifier());
        if (found instanceof Authority authority) {
            if (!authority.take(row)) return Outcome.UNCHANGED;
            addresses.give(authority.id(), authority.name(), now);
            return Outcome.CHANGED;
        }
        if (found != null) throw new Refused(OrganisationRefusal.IDENTIFIER_TAKEN);
        var added = organisations.saveAndFlush(Authority.from(row));
        addresses.give(added.id(), added.name(), now);
        known.put(row.identifier(), added);
        return Outcome.ADDED;
    }

    /** Ties authorities that are known to each other; what it names and nobody has is told, and tried again next time. */
    public List<Taken> tie(List<AuthorityTies> rows, String run, Actor by, Instant now) {
        requirePlatform(by);
        var named = rows.stream().flatMap(AuthorityIntake::names).toList();
        var known = known(named);
        var taken = rows.stream().map(row -> tie(row, known)).toList();
        int ties = taken.stream().mapToInt(Taken::ties).sum();
        if (ties > 0) {
            ledger.append("organisation.authoritiesTied", run, by, now, Map.of("ties", Integer.toString(ties)));
        }
        return taken;
    }

    private static Stream<Identifier> names(AuthorityTies row) {
        var parent = row.parent() == null ? Stream.<Identifier>empty() : Stream.of(row.parent());
        var lists = Stream.of(row.bodies(), row.members(), row.successors()).flatMap(List::stream);
        return Stream.concat(Stream.concat(Stream.of(row.identifier()), parent), lists);
    }

    private static Taken tie(AuthorityTies row, Map<Identifier, Organisation> known) {
        if (!(known.get(row.identifier()) instanceof Authority authority) || authority.isTiedAsOf(row)) {
            return Taken.of(Outcome.UNCHANGED);
        }
        var tying = new Tying(authority, known);
        if (row.parent() != null) tying.with(row.parent(), county -> authority.lieIn(county.id()));
        for (var body : row.bodies()) tying.with(body, above -> Tying.join(authority, above));
        for (var member : row.members()) tying.with(member, below -> Tying.join(below, authority));
        for (var successor : row.successors()) tying.with(successor, next -> authority.succeededBy(next.id()));
        if (tying.unknown.isEmpty()) authority.rememberTies(row);
        return Taken.tied(tying.made, List.copyOf(tying.unknown));
    }

    /** Makes the ties of one row and counts them. */
    private static final class Tying {

        private final Authority authority;
        private final Map<Identifier, Organisation> known;
        private final LinkedHashSet<Identifier> unknown = new LinkedHashSet<>();
        private int made;

        Tying(Authority authority, Map<Identifier, Organisation> known) {
            this.authority = authority;
            this.known = known;
        }

        void with(Identifier named, Predicate<Authority> tie) {
            if (known.get(named) instanceof Authority other && other != authority) {
                if (tie.test(other)) made++;
            } else {
                unknown.add(named);
            }
        }

        /** Once only: an administrator who ended it knows better. */
        static boolean join(Authority member, Authority body) {
            if (!body.kind().hasMembers() || member.everJoined(body.id())) return false;
            return member.join(body.id(), null, null);
        }
    }

    private Map<Identifier, Organisation> known(Collection<Identifier> identifiers) {
        var known = new HashMap<Identifier, Organisation>();
        if (identifiers.isEmpty()) return known;
        var codes = identifiers.stream().map(Identifier::identifier).distinct().toList();
        for (var organisation : organisations.identified(codes)) {
            for (var identifier : organisation.identifiers()) known.put(identifier, organisation);
        }
        return known;
    }

    private static long count(List<Taken> taken, Outcome outcome) {
        return taken.stream().filter(one -> one.outcome() == outcome).count();
    }

    private static void requirePlatform(Actor by) {
        if (!Organising.mayActFor(by)) throw new Refused(OrganisationRefusal.NOT_ENTITLED);
    }
}
