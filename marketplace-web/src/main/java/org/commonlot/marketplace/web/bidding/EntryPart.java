package org.commonlot.marketplace.web.bidding;

import java.util.Optional;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the supplier that looks may bid: what the opportunity is reserved for, and how many lots it may bid for. */
@Component
@Order(10)
class EntryPart implements PublicPart {

    private final Bidding bidding;
    private final Texts texts;

    EntryPart(Bidding bidding, Texts texts) {
        this.bidding = bidding;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        var lotting = published.opportunity().lotting();
        boolean asks = published.state() == PublicState.OPEN
                && (lotting.reservation().any() || lotting.limits().any());
        var bidder = actor.filter(person -> person.bidsFor().isPresent());
        if (!asks || bidder.isEmpty()) return Optional.empty();
        var place = bidding.place(published.id(), bidder.get());
        var portion = Portion.of(texts.get("bidding.entry.title"));
        for (var unmet : place.unmet()) portion = portion.note(WarningText.of(texts.of("bidding.entry", unmet)));
        if (lotting.reservation().any() && place.unmet().isEmpty()) {
            portion = portion.note(InsetText.of(texts.get("bidding.entry.met")));
        }
        var most = lotting.limits().bidFor();
        if (most != null) {
            portion = portion.note(new Paragraph(
                    texts.get("bidding.entry.lots", most, place.bidFor().size())));
        }
        return Optional.of(portion);
    }
}
