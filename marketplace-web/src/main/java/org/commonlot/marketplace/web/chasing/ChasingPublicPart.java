package org.commonlot.marketplace.web.chasing;

import java.util.Optional;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the public page, above all else: what the buyer says while there is no decision, or that it says nothing. */
@Component
@Order(1)
class ChasingPublicPart implements PublicPart {

    private final ChasingWords words;
    private final Texts texts;

    ChasingPublicPart(ChasingWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        var told = words.told(published);
        if (told.isEmpty()) return Optional.empty();
        var portion = Portion.of(texts.get("chasing.public"));
        for (var note : told) portion = portion.note(note);
        return Optional.of(portion);
    }
}
