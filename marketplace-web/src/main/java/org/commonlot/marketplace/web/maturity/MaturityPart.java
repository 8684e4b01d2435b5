package org.commonlot.marketplace.web.maturity;

import java.util.List;
import org.commonlot.marketplace.maturity.SharedAnswers;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.AuthorityPart;
import org.springframework.core.annotation.Order;

/** What an authority says of itself in public, beside the three questions. Costs no query. */
@org.springframework.stereotype.Component
@Order(40)
class MaturityPart implements AuthorityPart {

    private final SharedAnswers answers;
    private final Texts texts;

    MaturityPart(SharedAnswers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Component> parts(AuthorityDetails authority) {
        var shown = answers.of(authority).newest();
        var heading = Heading.second(texts.get("maturity.part.title"));
        var frameworks = Links.of(Links.Link.to("/frameworks", texts.get("maturity.frameworks.link")));
        if (shown.isEmpty()) return List.of(heading, new Paragraph(texts.get("maturity.part.none")), frameworks);
        var head = List.of(
                Table.Cell.of(texts.get("maturity.framework")), Table.Cell.of(texts.get("maturity.day.confirmed")));
        var rows = shown.stream()
                .map(one -> List.of(
                        Table.Cell.of(Html.link(MaturityPages.OPEN + one.id().value(), one.title())),
                        Table.Cell.of(Wording.day(one.day()))))
                .toList();
        return List.of(
                heading,
                new Paragraph(texts.get("maturity.part.intro")),
                Table.of(texts.get("maturity.part.title"), head, rows).withHiddenCaption(),
                frameworks);
    }
}
