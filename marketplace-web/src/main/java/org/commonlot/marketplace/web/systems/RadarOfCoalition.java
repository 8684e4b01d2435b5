package org.commonlot.marketplace.web.systems;

import java.util.List;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** The way from a coalition's desk to what ends together among its members, for whoever leads it. */
@org.springframework.stereotype.Component
@Order(40)
class RadarOfCoalition implements CoalitionPart {

    private final Texts texts;

    RadarOfCoalition(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Component> open(CoalitionView coalition) {
        return List.of();
    }

    @Override
    public List<Component> desk(CoalitionView coalition, CoalitionView.@Nullable Member own, Actor actor) {
        if (own == null || !actor.may(Right.LEAD_COALITIONS, coalition.lead().authority())) return List.of();
        var here = "/desk/coalitions/" + coalition.id().value() + "/radar";
        return List.of(Links.of(Links.Link.to(here, texts.get("systems.proposals.title"))));
    }
}
