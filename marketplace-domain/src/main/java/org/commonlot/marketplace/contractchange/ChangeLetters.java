package org.commonlot.marketplace.contractchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Component;

/** Tells those who may bind the parties of a contract that a change of it waits for them. */
@Component
class ChangeLetters {

    private final People people;
    private final Posting posting;

    ChangeLetters(People people, Posting posting) {
        this.people = people;
        this.posting = posting;
    }

    void proposed(WholeContract contract, ContractChange change, Actor by, Instant now) {
        var told = new LinkedHashMap<PersonId, PersonView>();
        for (var part : contract.parts()) {
            for (var person : people.withRight(part.authority(), Right.BIND_AUTHORITY)) told.put(person.id(), person);
        }
        told.remove(by.person());
        var facts = Map.of(
                "by", by.name(),
                "title", contract.title(),
                "path", "/desk/contracts/changes/" + change.id().value());
        for (var person : told.values()) posting.post(new Letter("change-waits", person.email(), facts), now);
    }
}
