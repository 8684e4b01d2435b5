package org.commonlot.marketplace.web.calloff;

import java.util.Optional;
import org.commonlot.marketplace.calloff.CallOffDesk;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The call-off for which suppliers of a framework compete, on the page of the procurement at the desk. */
@Component
@Order(19)
class CompetitionPart implements DeskPart {

    private final CallOffDesk desk;
    private final Texts texts;

    CompetitionPart(CallOffDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        return desk.competedFor(details.id(), actor)
                .map(callOff -> Portion.of(texts.get("calloff.competed"))
                        .note(new Paragraph(texts.get(
                                "calloff.competed.text",
                                callOff.title(),
                                Wording.pounds(callOff.amount().amount()))))
                        .note(Links.of(Links.Link.to(CallOffPages.path(callOff), texts.get("calloff.competed.link")))));
    }
}
