package org.commonlot.marketplace.contract;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Component;

/** Tells those who may sign a contract that it waits for them, and its author that all have signed. */
@Component
class SigningLetters {

    private final People people;
    private final Conflicts conflicts;
    private final Posting posting;

    SigningLetters(People people, Conflicts conflicts, Posting posting) {
        this.people = people;
        this.conflicts = conflicts;
        this.posting = posting;
    }

    void offered(PaperView paper, Actor by, Instant now) {
        var told = new LinkedHashMap<PersonId, PersonView>();
        for (var party : paper.parties()) {
            var right = party.supplier() ? Right.WRITE_BIDS : Right.BIND_AUTHORITY;
            for (var person : people.withRight(party.organisation(), right)) told.put(person.id(), person);
        }
        told.keySet().removeAll(conflicts.barred(paper.procurement()));
        for (var person : told.values()) write("contract-to-sign", paper, by.name(), person, now);
    }

    void signed(PaperView paper, Collection<PersonId> authors, Instant now) {
        for (var author : authors) write("contract-signed", paper, "", people.person(author), now);
    }

    private void write(String kind, PaperView paper, String by, PersonView person, Instant now) {
        var path = kind.equals("contract-to-sign")
                ? "/signing/" + paper.contract().value()
                : "/desk/procurements/" + paper.procurement().value();
        posting.post(new Letter(kind, person.email(), Map.of("by", by, "title", paper.title(), "path", path)), now);
    }
}
