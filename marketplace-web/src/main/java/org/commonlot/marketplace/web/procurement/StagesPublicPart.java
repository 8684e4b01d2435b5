package org.commonlot.marketplace.web.procurement;

import java.util.Optional;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The stages of a challenge on its public page: which runs, and by what dates the others do. */
@Component
@Order(5)
class StagesPublicPart implements PublicPart {

    private final StageParts parts;
    private final Texts texts;

    StagesPublicPart(StageParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        if (published.opportunity().staged() == null) return Optional.empty();
        var portion = Portion.of(texts.get("procurement.stages.title"));
        for (var part : parts.of(published.opportunity())) portion = portion.note(part);
        return Optional.of(portion);
    }
}
