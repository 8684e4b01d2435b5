package org.commonlot.marketplace.web.coalition;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.coalition.BallotView;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.coalition.Priorities;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** What matters to a coalition: results for everybody, and the way to problems and ballots for its members. */
@org.springframework.stereotype.Component
@Order(5)
class BallotParts implements CoalitionPart {

    private final Priorities priorities;
    private final Texts texts;

    BallotParts(Priorities priorities, Texts texts) {
        this.priorities = priorities;
        this.texts = texts;
    }

    @Override
    public List<Component> open(CoalitionView coalition) {
        var parts = new ArrayList<Component>();
        for (var ballot : priorities.results(coalition.id())) {
            parts.add(Heading.second(ballot.title()));
            parts.add(new Paragraph(texts.get("coalition.ballot.over", Wording.moment(ballot.closes()))));
            parts.add(new Paragraph(turnout(ballot)));
            parts.add(ranking(ballot));
        }
        return parts;
    }

    @Override
    public List<Component> desk(CoalitionView coalition, CoalitionView.@Nullable Member own, Actor actor) {
        if (own == null) return List.of();
        var link =
                Links.Link.to(CoalitionPages.desk(coalition.id()) + "/problems", texts.get("coalition.problems.link"));
        return List.of(Heading.second(texts.get("coalition.problems")), Links.of(link));
    }

    String turnout(BallotView ballot) {
        return texts.get("coalition.ballot.voted", ballot.voters(), ballot.entitled());
    }

    Table ranking(BallotView ballot) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.problem")),
                Table.Cell.of(texts.get("coalition.authority")),
                Table.Cell.number(texts.get("coalition.ballot.count")));
        var rows = ballot.ranking().stream()
                .map(ranked -> List.of(
                        Table.Cell.of(ranked.problem().title()),
                        Table.Cell.of(ranked.problem().authorityName()),
                        Table.Cell.number(String.valueOf(ranked.points()))))
                .toList();
        return Table.of(texts.get("coalition.ballot.result"), head, rows);
    }
}
