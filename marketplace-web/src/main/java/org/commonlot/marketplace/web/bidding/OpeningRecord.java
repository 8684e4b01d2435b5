package org.commonlot.marketplace.web.bidding;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.bidding.Opening;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.commonlot.marketplace.web.desk.StageNames;
import org.springframework.core.annotation.Order;

/** In the printed record: when bids were opened, by whom, how many, and the hash over them all. */
@org.springframework.stereotype.Component
@Order(40)
class OpeningRecord implements RecordPart {

    private final Opening opening;
    private final OpeningPart part;
    private final Texts texts;

    OpeningRecord(Opening opening, OpeningPart part, Texts texts) {
        this.opening = opening;
        this.part = part;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "bidding.record";
    }

    @Override
    public List<Component> whole(ProcurementDetails details, Actor actor) {
        if (!details.takesBids()) return List.of();
        var parts = new ArrayList<Component>();
        opening.earlier(details.id(), actor).forEach((stage, record) -> {
            parts.add(Heading.second(StageNames.of(stage, details, texts)));
            parts.add(part.recorded(record));
        });
        var view = opening.view(details.id(), actor);
        var record = view.record();
        if (details.opportunity().staged() != null) {
            parts.add(Heading.second(StageNames.of(details.opportunity().stage(), details, texts)));
        }
        if (record == null) {
            parts.add(new Paragraph(texts.get("bidding.opening.from", Wording.moment(view.possibleFrom()))));
            return parts;
        }
        parts.add(part.recorded(record));
        parts.addAll(part.flags(view));
        return parts;
    }
}
