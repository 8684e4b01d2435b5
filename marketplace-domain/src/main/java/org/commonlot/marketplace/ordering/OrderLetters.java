package org.commonlot.marketplace.ordering;

import java.time.Instant;
import java.util.Map;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Component;

/** Tells the supplier's people what was ordered, and what is not wanted any more. */
@Component
class OrderLetters {

    private final Posting posting;
    private final People people;
    private final OrganisationDirectory organisations;

    OrderLetters(Posting posting, People people, OrganisationDirectory organisations) {
        this.posting = posting;
        this.people = people;
        this.organisations = organisations;
    }

    void placed(OrderBook book, PurchaseOrder order, Instant now) {
        write("order-placed", book, order, now);
    }

    void takenBack(OrderBook book, PurchaseOrder order, Instant now) {
        write("order-taken-back", book, order, now);
    }

    private void write(String kind, OrderBook book, PurchaseOrder order, Instant now) {
        var facts = Map.of(
                "authority", organisations.name(book.authority()),
                "title", book.title(),
                "number", String.valueOf(order.number()),
                "path", "/bids/orders/" + order.id().value());
        for (var person : people.withRight(book.supplier(), Right.WRITE_BIDS)) {
            posting.post(new Letter(kind, person.email(), facts), now);
        }
    }
}
