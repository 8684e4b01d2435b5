package org.commonlot.marketplace.web.calloff;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.calloff.CallOffDesk;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who else may call off, on the public page of a procurement. */
@Component
@Order(14)
class PublicOfferPart implements PublicPart {

    private final CallOffDesk desk;
    private final CallOffPages pages;
    private final Texts texts;

    PublicOfferPart(CallOffDesk desk, CallOffPages pages, Texts texts) {
        this.desk = desk;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        return desk.offered(published.id())
                .map(terms -> Portion.of(texts.get("calloff.title"))
                        .note(pages.facts(terms, List.of()))
                        .note(Links.of(Links.Link.to(
                                CallOffPages.open(published.opportunity().reference()), texts.get("calloff.page")))));
    }
}
