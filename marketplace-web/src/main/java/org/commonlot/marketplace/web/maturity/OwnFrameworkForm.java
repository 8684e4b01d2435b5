package org.commonlot.marketplace.web.maturity;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.maturity.Framework;
import org.commonlot.marketplace.maturity.OwnFrameworkView;
import org.commonlot.marketplace.maturity.WriteFramework;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A framework as somebody types it.
 *
 * @param version the number of the version that it was made from
 * @param levels one a line: its name, a colon, what it means
 */
public record OwnFrameworkForm(
        long version, String title, String summary, String source, String levels, List<Row> dimensions, String shared) {

    private static final int LONGEST_LINE = 150;
    private static final int LONGEST = 2_000;
    private static final int EMPTY_ROWS = 3;
    private static final int FEWEST_ROWS = 4;

    /** One dimension; one without a word is none. */
    public record Row(String code, String name, String prompt, String evidence, String target, String actions) {

        public Row(
                @Nullable String code,
                @Nullable String name,
                @Nullable String prompt,
                @Nullable String evidence,
                @Nullable String target,
                @Nullable String actions) {
            this.code = Typed.text(code);
            this.name = Typed.text(name);
            this.prompt = Typed.text(prompt);
            this.evidence = Typed.text(evidence);
            this.target = Typed.text(target);
            this.actions = Typed.text(actions);
        }

        static Row empty() {
            return new Row(null, null, null, null, null, null);
        }

        static Row of(Framework.Dimension dimension) {
            return new Row(
                    dimension.code(),
                    dimension.name(),
                    dimension.prompt(),
                    dimension.evidence(),
                    String.valueOf(dimension.target()),
                    String.join("\n", dimension.actions()));
        }

        boolean isBlank() {
            return (name + prompt + evidence + target + actions).isEmpty();
        }
    }

    public OwnFrameworkForm(
            long version,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String source,
            @Nullable String levels,
            @Nullable List<Row> dimensions,
            @Nullable String shared) {
        this.version = version;
        this.title = Typed.text(title);
        this.summary = Typed.text(summary);
        this.source = Typed.text(source);
        this.levels = Typed.text(levels);
        var rows = new ArrayList<Row>();
        if (dimensions != null) {
            for (@Nullable Row row : dimensions) rows.add(row == null ? Row.empty() : row);
        }
        while (rows.size() < Framework.MOST_DIMENSIONS) rows.add(Row.empty());
        this.dimensions = List.copyOf(rows.subList(0, Framework.MOST_DIMENSIONS));
        this.shared = Typed.text(shared);
    }

    static OwnFrameworkForm empty() {
        return new OwnFrameworkForm(0, null, null, null, null, null, null);
    }

    static OwnFrameworkForm from(OwnFrameworkView own) {
        var current = own.current();
        return new OwnFrameworkForm(
                current.version(),
                current.title(),
                current.summary(),
                current.sources().getFirst().title(),
                String.join(
                        "\n",
                        current.levels().stream()
                                .map(level -> level.name() + ": " + level.meaning())
                                .toList()),
                current.dimensions().stream().map(Row::of).toList(),
                String.valueOf(own.shared()));
    }

    /** How many rows the page shows: those that are filled in, and some more. */
    int rows() {
        int filled = 0;
        for (int i = 0; i < dimensions.size(); i++) {
            if (!dimensions.get(i).isBlank()) filled = i + 1;
        }
        return Math.clamp((long) filled + EMPTY_ROWS, FEWEST_ROWS, Framework.MOST_DIMENSIONS);
    }

    /** Only to be used when it found no error. */
    WriteFramework toWords(Errors errors) {
        Typed.required(errors, "title", title, LONGEST_LINE);
        Typed.required(errors, "summary", summary, LONGEST);
        Typed.required(errors, "source", source, LONGEST_LINE);
        Typed.required(errors, "levels", levels, LONGEST);
        var rows = new ArrayList<WriteFramework.DimensionWords>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (!dimensions.get(i).isBlank()) rows.add(words(dimensions.get(i), "dimensions[" + i + "].", errors));
        }
        if (!shared.equals("true") && !shared.equals("false")) errors.rejectValue("shared", "NotBlank");
        return new WriteFramework(title, summary, source, shared.equals("true"), scale(errors), rows);
    }

    private List<WriteFramework.LevelWords> scale(Errors errors) {
        var scale = new ArrayList<WriteFramework.LevelWords>();
        for (var line : levels.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList()) {
            int colon = line.indexOf(':');
            if (colon < 1 || colon > LONGEST_LINE || colon == line.length() - 1) {
                if (!errors.hasFieldErrors("levels")) errors.rejectValue("levels", "scale");
                return List.of();
            }
            scale.add(new WriteFramework.LevelWords(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        }
        return scale;
    }

    private static WriteFramework.DimensionWords words(Row row, String at, Errors errors) {
        Typed.required(errors, at + "name", row.name(), LONGEST_LINE);
        Typed.required(errors, at + "prompt", row.prompt(), LONGEST);
        Typed.required(errors, at + "evidence", row.evidence(), LONGEST);
        Typed.limited(errors, at + "actions", row.actions(), LONGEST);
        boolean number = row.target().matches("[1-9]");
        if (!number) errors.rejectValue(at + "target", row.target().isEmpty() ? "NotBlank" : "notANumber");
        return new WriteFramework.DimensionWords(
                row.code(),
                row.name(),
                row.prompt(),
                row.evidence(),
                number ? Integer.parseInt(row.target()) : 0,
                row.actions()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
