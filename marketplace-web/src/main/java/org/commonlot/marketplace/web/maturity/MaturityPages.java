package org.commonlot.marketplace.web.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.AssessmentState;
import org.commonlot.marketplace.maturity.Framework;
import org.commonlot.marketplace.maturity.PastLevels;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Levels;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages of assessments have in common: levels as a picture and as tables. */
@Component
class MaturityPages {

    static final String DESK = "/desk/maturity";
    static final String OPEN = "/assessments/";

    private static final int MOST_COLUMNS = 5;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{3,1990}");

    private final Texts texts;

    MaturityPages(Texts texts) {
        this.texts = texts;
    }

    /** What was said of a dimension, whoever reads it. */
    record Answered(@Nullable Integer level, String reason, String evidence) {}

    static String desk(AssessmentId id) {
        return DESK + "/assessments/" + id.value();
    }

    static String open(AssessmentId id) {
        return OPEN + id.value();
    }

    /** The name of a level with its number, or that there is none. */
    String level(Framework framework, @Nullable Integer level) {
        return level == null
                ? texts.get("maturity.unanswered")
                : framework
                        .level(level)
                        .map(known -> texts.get("maturity.level.named", known.number(), known.name()))
                        .orElse(level.toString());
    }

    /** The levels of one assessment as columns. */
    Levels picture(Framework framework, Function<String, @Nullable Integer> levels) {
        var series = new Levels.Series(framework.title(), steps(framework, levels));
        return picture(framework, List.of(series));
    }

    Levels picture(Framework framework, List<Levels.Series> series) {
        return Levels.of(
                "levels",
                texts.get("maturity.picture.title", framework.title()),
                texts.get("maturity.picture.description"),
                framework.levels().size(),
                series);
    }

    static List<Levels.Step> steps(Framework framework, Function<String, @Nullable Integer> levels) {
        return framework.dimensions().stream()
                .map(dimension -> new Levels.Step(levels.apply(dimension.code()), dimension.target()))
                .toList();
    }

    /** Each dimension with its level, its target, the reason and what shows it. */
    Table answers(Framework framework, Map<String, Answered> answers) {
        var head = List.of(
                Table.Cell.of(texts.get("maturity.dimension")),
                Table.Cell.of(texts.get("maturity.level")),
                Table.Cell.of(texts.get("maturity.target")),
                Table.Cell.of(texts.get("maturity.reason")),
                Table.Cell.of(texts.get("maturity.evidence")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var dimension : framework.dimensions()) {
            var said = answers.getOrDefault(dimension.code(), new Answered(null, "", ""));
            rows.add(List.of(
                    Table.Cell.of(dimension.name()),
                    Table.Cell.of(level(framework, said.level())),
                    Table.Cell.of(level(framework, dimension.target())),
                    Table.Cell.of(lines(said.reason())),
                    Table.Cell.of(evidence(said.evidence()))));
        }
        return Table.of(texts.get("maturity.answers.caption"), head, rows);
    }

    private static Html lines(String text) {
        return text.isEmpty() ? Html.text("") : Html.paragraphs(text);
    }

    private static Html evidence(String text) {
        return LINK.matcher(text).matches() ? Html.link(text, text) : lines(text);
    }

    /** The levels and what they mean. */
    Table scale(Framework framework) {
        var head = List.of(
                Table.Cell.number(texts.get("maturity.level")),
                Table.Cell.of(texts.get("maturity.level.name")),
                Table.Cell.of(texts.get("maturity.level.meaning")));
        var rows = framework.levels().stream()
                .map(level -> List.of(
                        Table.Cell.number(String.valueOf(level.number())),
                        Table.Cell.of(level.name()),
                        Table.Cell.of(level.meaning())))
                .toList();
        return Table.of(texts.get("maturity.framework.scale"), head, rows);
    }

    /** How the levels went on: a column for each of the newest assessments. */
    Table history(Framework framework, List<PastLevels> history, Function<PastLevels, String> link) {
        var shown = history.subList(0, Math.min(MOST_COLUMNS, history.size()));
        var head = new ArrayList<Table.Cell>();
        head.add(Table.Cell.of(texts.get("maturity.dimension")));
        for (var past : shown) {
            var day = Wording.shortDay(UkTime.date(past.confirmedAt()));
            head.add(Table.Cell.of(
                    past.frameworkVersion() == framework.version()
                            ? day
                            : texts.get("maturity.history.version", day, past.frameworkVersion())));
        }
        var rows = new ArrayList<List<Table.Cell>>();
        for (var dimension : framework.dimensions()) {
            var row = new ArrayList<Table.Cell>();
            row.add(Table.Cell.of(dimension.name()));
            for (var past : shown) {
                var level = past.levels().get(dimension.code());
                var words = level == null ? texts.get("maturity.unanswered") : level.toString();
                row.add(Table.Cell.of(Html.link(link.apply(past), words)));
            }
            rows.add(row);
        }
        return Table.of(texts.get("maturity.history.caption"), head, rows);
    }

    Tag state(AssessmentState state) {
        return Tag.of(texts.of("maturity.state", state), "blue");
    }
}
