package org.commonlot.marketplace.web.salescycle;

import java.util.List;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.AuthorityPart;
import org.springframework.core.annotation.Order;

/** The first two of the three questions, as long as nothing here can answer them: that it isn't known is said. */
@org.springframework.stereotype.Component
@Order(10)
class OtherQuestions implements AuthorityPart {

    private final Texts texts;

    OtherQuestions(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Component> parts(AuthorityDetails authority) {
        return List.of(
                Heading.second(texts.get("salescycle.question.one")),
                new Paragraph(texts.get("salescycle.question.one.unknown")),
                Heading.second(texts.get("salescycle.question.two")),
                new Paragraph(texts.get("salescycle.question.two.unknown")));
    }
}
