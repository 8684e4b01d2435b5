package org.commonlot.marketplace.coalition;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Component;

/** What every act on a coalition needs: the coalition alone, its entry in the ledger, letters to authorities. */
@Component
class Members {

    private final Coalitions coalitions;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;

    Members(Coalitions coalitions, People people, Posting posting, Ledger ledger) {
        this.coalitions = coalitions;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
    }

    Coalition alone(CoalitionId id) {
        return coalitions.alone(id).orElseThrow(NotFound::new);
    }

    void record(String act, Coalition coalition, Map<String, String> facts, Actor by, Instant now) {
        coalitions.saveAndFlush(coalition);
        ledger.append("coalition." + act, coalition.id().value().toString(), by, now, facts);
    }

    /** To everybody who has one of the rights in one of the authorities, once each. */
    void write(
            String kind,
            Coalition coalition,
            Collection<OrganisationId> to,
            Right right,
            Map<String, String> facts,
            Instant now) {
        var addresses = new TreeSet<String>();
        for (var authority : to) {
            people.withRight(authority, right).forEach(person -> addresses.add(person.email()));
        }
        var all = new HashMap<>(facts);
        all.put("coalition", coalition.name());
        all.putIfAbsent("path", "/desk/coalitions/" + coalition.id().value());
        addresses.forEach(address -> posting.post(new Letter(kind, address, all), now));
    }
}
