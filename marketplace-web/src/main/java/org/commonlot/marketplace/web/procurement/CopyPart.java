package org.commonlot.marketplace.web.procurement;

import java.util.Optional;
import org.commonlot.marketplace.procurement.Copying;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For buyers: beginning a procurement of their own with a public one. */
@Component
@Order(90)
class CopyPart implements PublicPart {

    private final Texts texts;

    CopyPart(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        if (actor.flatMap(Actor::buysFor).isEmpty()) return Optional.empty();
        var source = new Copying.Source(
                Copying.Kind.PUBLISHED, published.opportunity().reference());
        return Optional.of(Portion.of(texts.get("procurement.copy.part"))
                .note(Links.of(
                        Links.Link.to(CopyingController.link(source), texts.get("procurement.copy.part.link")))));
    }
}
