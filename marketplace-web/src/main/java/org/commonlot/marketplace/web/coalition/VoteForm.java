package org.commonlot.marketplace.web.coalition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.coalition.BallotView;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Points, problem by problem in the order of the page. */
public record VoteForm(List<Row> votes) {

    private static final int MOST_ROWS = 30;

    /** One problem. */
    public record Row(String points) {

        public Row(@Nullable String points) {
            this.points = Typed.text(points);
        }
    }

    public VoteForm(@Nullable List<Row> votes) {
        var rows = new ArrayList<Row>(votes == null ? List.of() : votes);
        while (rows.size() < MOST_ROWS) rows.add(new Row(null));
        this.votes = List.copyOf(rows);
    }

    static VoteForm from(BallotView ballot) {
        return new VoteForm(ballot.ranking().stream()
                .map(ranked -> ballot.own().get(ranked.problem().id()))
                .map(points -> new Row(points == null ? null : String.valueOf(points)))
                .toList());
    }

    /** Only to be used when it found no error. */
    Map<UUID, Integer> toPoints(Errors errors, BallotView ballot) {
        var given = new LinkedHashMap<UUID, Integer>();
        for (int i = 0; i < ballot.ranking().size() && i < votes.size(); i++) {
            var typed = votes.get(i).points();
            if (typed.isEmpty()) continue;
            var points = Numbers.whole(typed);
            if (points.isEmpty()) errors.rejectValue("votes[" + i + "].points", "notANumber");
            else given.put(ballot.ranking().get(i).problem().id(), points.get());
        }
        return given;
    }
}
