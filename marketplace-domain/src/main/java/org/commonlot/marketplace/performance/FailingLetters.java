package org.commonlot.marketplace.performance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Component;

/** Tells the supplier of a breach or of poor performance that is confirmed, so that it can object before everybody is told. */
@Component
class FailingLetters {

    private final SupplierOfTheDay suppliers;
    private final People people;
    private final Posting posting;

    FailingLetters(SupplierOfTheDay suppliers, People people, Posting posting) {
        this.suppliers = suppliers;
        this.people = people;
        this.posting = posting;
    }

    void confirmed(FileView contract, FailingView failing, Instant now) {
        var terms = failing.terms();
        var facts = Map.of(
                "authority", contract.authorityName(),
                "title", contract.title(),
                "day", terms.happened().toString(),
                "obligation", terms.account().obligation(),
                "what", terms.account().what(),
                "due", failing.noticeDue().toString(),
                "path", "/contracts/" + contract.id().value());
        var told = suppliers
                .of(contract.id(), contract.supplier(), terms.happened())
                .map(supplier -> people.withRight(supplier, Right.WRITE_BIDS))
                .orElse(List.of());
        for (var person : told) posting.post(new Letter("failing-confirmed", person.email(), facts), now);
    }
}
