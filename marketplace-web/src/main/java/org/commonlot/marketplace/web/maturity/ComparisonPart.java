package org.commonlot.marketplace.web.maturity;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.maturity.PublicMaturity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** How far the members of a coalition say they have come, by each framework by which one of them shares its levels. */
@org.springframework.stereotype.Component
@Order(40)
class ComparisonPart implements CoalitionPart {

    private final PublicMaturity maturity;
    private final Texts texts;

    ComparisonPart(PublicMaturity maturity, Texts texts) {
        this.maturity = maturity;
        this.texts = texts;
    }

    @Override
    public List<Component> open(CoalitionView coalition) {
        var links = links(coalition);
        if (links.isEmpty()) return List.of();
        return List.of(Heading.second(texts.get("maturity.compare.title")), new Links(links));
    }

    @Override
    public List<Component> desk(CoalitionView coalition, CoalitionView.@Nullable Member own, Actor actor) {
        if (own == null) return List.of();
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("maturity.compare.title")));
        var links = links(coalition);
        if (links.isEmpty()) parts.add(new Paragraph(texts.get("maturity.compare.none")));
        links.add(Links.Link.to(MaturityPages.DESK, texts.get("maturity.desk.title")));
        parts.add(new Links(links));
        return parts;
    }

    private List<Links.Link> links(CoalitionView coalition) {
        var authorities = coalition.members().stream()
                .map(CoalitionView.Member::authority)
                .toList();
        var links = new ArrayList<Links.Link>();
        for (var compared : maturity.compared(authorities)) {
            links.add(Links.Link.to(
                    "/coalitions/" + coalition.slug() + "/maturity/" + compared.framework(),
                    texts.get("maturity.compare.link", compared.title(), compared.sharing(), authorities.size())));
        }
        return links;
    }
}
