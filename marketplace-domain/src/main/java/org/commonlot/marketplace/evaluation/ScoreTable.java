package org.commonlot.marketplace.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.CsvText;
import org.commonlot.marketplace.terms.WrongCell;

/**
 * One's own scores as a spreadsheet: a row for each bid under each criterion, to be filled in elsewhere and sent back, with
 * what its bidder marked as confidential. Every
 * cell that is wrong is named by its row and its column; rows that are left empty keep the scores that they have.
 *
 * @param marks that could be read
 * @param wrong what could not be read
 */
public record ScoreTable(Map<Item, Mark> marks, List<WrongCell<Fault>> wrong) {

    public static final String POINTS = "points";
    public static final String REASON = "reason";

    private static final String BID = "bid";
    private static final String CRITERION = "criterion";
    private static final String VERSION = "version";

    /** The columns, in the order in which the template has them; they may be sent back in any. */
    public static final List<String> COLUMNS =
            List.of(BID, CRITERION, "weight", "answer", "confidential", POINTS, REASON, VERSION);

    /** What a cell of a workbook holds. */
    private static final int LONGEST_CELL = 32_000;

    private static final int LONGEST_REASON = 4_000;
    private static final int MOST_EXTRA = 100;

    /** What is wrong with a cell. */
    public enum Fault {
        /** The file has no such column. */
        NO_COLUMN,
        /** Nothing of this name is to be scored. */
        UNKNOWN,
        /** The same is scored once. */
        TWICE,
        /** No whole number from 0 to 5. */
        NOT_POINTS,
        NO_REASON,
        TOO_LONG,
        /** The scores were changed here since the file was downloaded. */
        CHANGED
    }

    public ScoreTable {
        marks = Map.copyOf(marks);
        wrong = List.copyOf(wrong);
    }

    /**
     * The rows to be filled in below the columns, with the scores that are known.
     *
     * @param answers what a bid says, by its number
     */
    public static List<List<Object>> template(EvaluationView view, Function<Integer, BidAnswers> answers) {
        var rows = new ArrayList<List<Object>>();
        for (var bid : view.bids()) {
            for (var answer : answers.apply(bid.number()).answers()) {
                var criterion = answer.criterion();
                if (!view.toScore(bid.reference()).contains(criterion)) continue;
                var mark = view.own().marks().get(new Item(bid.reference(), criterion.id()));
                rows.add(List.of(
                        bid.number(),
                        label(view.questions(), criterion),
                        criterion.weight().stripTrailingZeros(),
                        cut(answer.text()),
                        cut(Objects.requireNonNullElse(answer.confidential(), "")),
                        mark == null ? "" : mark.points(),
                        mark == null ? "" : mark.reason(),
                        view.own().version()));
            }
        }
        return rows;
    }

    /** Its name, and where two have the same, which in their order. */
    private static String label(List<Criterion> questions, Criterion criterion) {
        var name = criterion.name().strip();
        var same = questions.stream()
                .filter(other -> other.name().strip().equalsIgnoreCase(name))
                .map(Criterion::id)
                .toList();
        return same.size() == 1 ? name : name + " (" + (same.indexOf(criterion.id()) + 1) + ")";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }

    /** Reads what was filled in. */
    public static ScoreTable read(String text, EvaluationView view) {
        var table = CsvText.read(text);
        var wrong = new ArrayList<>(
                WrongCell.missing(table, List.of(BID, CRITERION, POINTS, REASON, VERSION), Fault.NO_COLUMN));
        if (!wrong.isEmpty()) return new ScoreTable(Map.of(), wrong);
        var marks = new HashMap<Item, Mark>();
        var seen = new HashSet<Item>();
        long most = (long) view.bids().size() * view.questions().size() + MOST_EXTRA;
        table.rows().stream().limit(most).forEach(row -> take(row, view, marks, seen, wrong));
        return new ScoreTable(marks, wrong);
    }

    private static void take(
            CsvText.Row row, EvaluationView view, Map<Item, Mark> marks, Set<Item> seen, List<WrongCell<Fault>> wrong) {
        var bid = view.bids().stream()
                .filter(each -> row.filled(BID).equals(String.valueOf(each.number())))
                .findFirst();
        var criterion = criterion(row, view.questions())
                .filter(question ->
                        bid.isEmpty() || view.toScore(bid.get().reference()).contains(question));
        if (bid.isEmpty()) wrong.add(WrongCell.of(row, BID, Fault.UNKNOWN));
        if (criterion.isEmpty()) wrong.add(WrongCell.of(row, CRITERION, Fault.UNKNOWN));
        if (bid.isEmpty() || criterion.isEmpty()) return;
        var item = new Item(bid.get().reference(), criterion.get().id());
        if (!seen.add(item)) {
            wrong.add(WrongCell.of(row, CRITERION, Fault.TWICE));
            return;
        }
        var points = row.filled(POINTS);
        var reason = row.filled(REASON);
        if (points.isEmpty() && reason.isEmpty()) return;
        if (!row.filled(VERSION).equals(view.own().version())) wrong.add(WrongCell.of(row, VERSION, Fault.CHANGED));
        boolean known = points.matches("[0-" + Mark.MOST + "]");
        if (!known) wrong.add(WrongCell.of(row, POINTS, Fault.NOT_POINTS));
        if (reason.isEmpty()) wrong.add(WrongCell.of(row, REASON, Fault.NO_REASON));
        else if (reason.length() > LONGEST_REASON) wrong.add(WrongCell.of(row, REASON, Fault.TOO_LONG));
        else if (known) marks.put(item, new Mark(Integer.parseInt(points), reason));
    }

    private static Optional<Criterion> criterion(CsvText.Row row, List<Criterion> questions) {
        return questions.stream()
                .filter(question -> row.filled(CRITERION).equalsIgnoreCase(label(questions, question)))
                .findFirst();
    }
}
