package org.commonlot.marketplace.web.systems;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.systems.LinesOfBusiness;
import org.commonlot.marketplace.systems.RegisterAnswer;
import org.commonlot.marketplace.systems.RegisterAnswers;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.AuthorityPart;
import org.springframework.core.annotation.Order;

/**
 * The first two of the three questions, from the register: which lines of business an authority has and what supports
 * them, and how its data is held. What is not known is said. Costs no query: the answer is prepared.
 */
@org.springframework.stereotype.Component
@Order(10)
class RegisterPart implements AuthorityPart {

    private static final int SHOWN = 20;

    private final RegisterAnswers answers;
    private final LinesOfBusiness businesses;
    private final SystemsPages pages;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    RegisterPart(
            RegisterAnswers answers,
            LinesOfBusiness businesses,
            SystemsPages pages,
            Texts texts,
            AuthorityAddresses addresses) {
        this.answers = answers;
        this.businesses = businesses;
        this.pages = pages;
        this.texts = texts;
        this.addresses = addresses;
    }

    @Override
    public List<Component> parts(AuthorityDetails authority) {
        var answer = answers.of(authority);
        var here = addresses.of(authority.id()).path();
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("systems.question.one")));
        if (answer.systems() == 0) {
            parts.add(new Paragraph(texts.get("systems.question.one.unknown")));
        } else {
            parts.add(InsetText.of(texts.get(
                    "systems.question.one.answer",
                    answer.businesses(),
                    businesses.all().size(),
                    answer.systems())));
            if (answer.internal() > 0) {
                parts.add(new Paragraph(texts.get("systems.question.one.internal", answer.internal())));
            }
            if (!answer.lines().isEmpty()) parts.add(lines(answer));
            parts.add(Links.of(
                    Links.Link.to(here + "/systems", texts.get("systems.question.one.all")),
                    Links.Link.to(here + "/services", texts.get("systems.services.title"))));
        }
        parts.add(Heading.second(texts.get("systems.question.two")));
        if (answer.systems() == 0 && answer.holdings() == 0) {
            parts.add(new Paragraph(texts.get("systems.question.two.unknown")));
        } else {
            parts.add(InsetText.of(texts.get("systems.question.two.answer", answer.holdings(), answer.open())));
            if (answer.systems() > 0) parts.add(facets(answer));
        }
        if (answer.waiting() + answer.answered() > 0) {
            parts.add(new Paragraph(texts.get("systems.question.two.requests", answer.answered(), answer.waiting())));
        }
        parts.add(Links.of(
                Links.Link.to(here + "/data", texts.get("systems.public.data")),
                Links.Link.to(here + "/data/request", texts.get("systems.request.title"))));
        return parts;
    }

    private Table lines(RegisterAnswer answer) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.business")),
                Table.Cell.of(texts.get("systems.system")),
                Table.Cell.of(texts.get("systems.supplier")),
                Table.Cell.of(texts.get("systems.ends")));
        var rows = answer.lines().stream()
                .limit(SHOWN)
                .map(line -> List.of(
                        Table.Cell.of(pages.business(line.business())),
                        Table.Cell.of(line.name()),
                        Table.Cell.of(pages.supplier(line.supplier())),
                        Table.Cell.of(pages.ends(line.ends()))))
                .toList();
        return Table.of(texts.get("systems.question.one.caption"), head, rows);
    }

    /** Not known is a number of its own: it is not counted as no. */
    private Table facets(RegisterAnswer answer) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.facet")),
                Table.Cell.number(texts.get("systems.facet.yes")),
                Table.Cell.number(texts.get("systems.facet.no")),
                Table.Cell.number(texts.get("systems.facet.unknown")));
        var rows = answer.facets().stream()
                .map(facet -> List.of(
                        Table.Cell.of(texts.get("systems.facet." + facet.what())),
                        Table.Cell.number(String.valueOf(facet.yes())),
                        Table.Cell.number(String.valueOf(facet.no())),
                        Table.Cell.number(String.valueOf(facet.unknown()))))
                .toList();
        return Table.of(texts.get("systems.question.two.caption"), head, rows);
    }
}
