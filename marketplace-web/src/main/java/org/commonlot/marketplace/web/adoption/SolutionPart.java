package org.commonlot.marketplace.web.adoption;

import java.util.Optional;
import org.commonlot.marketplace.adoption.AdoptionRegister;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What came of a procurement, and who uses it by now, on its page. */
@Component
@Order(90)
class SolutionPart implements PublicPart {

    private final AdoptionRegister register;
    private final AdoptionTables tables;
    private final Texts texts;

    SolutionPart(AdoptionRegister register, AdoptionTables tables, Texts texts) {
        this.register = register;
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        if (published.state() == PublicState.OPEN) return Optional.empty();
        var lines = register.ofProcurement(published.id());
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Portion.of(texts.get("adoption.title")).note(tables.solutions(lines)));
    }
}
