package org.commonlot.marketplace.web.components;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the questions of a page, in words: by the names of their inputs, in their order. */
final class Answers {

    /** @param heading the question, after the heading that it stands under if there is one */
    record Answer(String heading, String words) {}

    private Answers() {}

    static Map<String, Answer> of(List<? extends Component> questions) {
        var answers = new LinkedHashMap<String, Answer>();
        var above = "";
        for (var question : questions) {
            switch (question) {
                case Heading heading -> above = heading.text() + ": ";
                case TextInput input -> put(answers, input.name(), above, words(input), input.value());
                case Textarea area -> put(answers, area.name(), above, words(area), area.value());
                case CharacterCount area -> put(answers, area.name(), above, words(area), area.value());
                case Select list -> put(answers, list.name(), above, words(list), chosen(list));
                case Radios radios ->
                    put(answers, radios.name(), above, words(radios), chosen(radios.items(), list(radios.value())));
                case Checkboxes boxes ->
                    put(answers, boxes.name(), above, words(boxes), chosen(boxes.items(), boxes.values()));
                case DateInput date -> put(answers, date.namePrefix(), above, words(date), typed(date));
                default -> {}
            }
        }
        return answers;
    }

    private static void put(
            Map<String, Answer> answers, @Nullable String name, String above, String heading, @Nullable String words) {
        if (name != null) answers.put(name, new Answer(above + heading, words == null ? "" : words.strip()));
    }

    private static String words(Control<?> control) {
        var label = control.label();
        return label == null ? "" : Markup.or(label.text(), null);
    }

    private static String words(Group<?> group) {
        var fieldset = group.fieldset();
        var legend = fieldset == null ? null : fieldset.legend();
        return legend == null ? "" : Markup.or(legend.text(), null);
    }

    private static List<String> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static String chosen(List<Choice> items, List<String> values) {
        return items.stream()
                .filter(item -> item.value() != null && values.contains(item.value()))
                .map(item -> Markup.or(item.text(), item.value()))
                .collect(Collectors.joining(", "));
    }

    private static String chosen(Select list) {
        return list.items().stream()
                .filter(option -> Objects.equals(option.value(), list.value()))
                .map(option -> Markup.or(option.text(), option.value()))
                .findFirst()
                .orElse("");
    }

    private static String typed(DateInput date) {
        return date.items().stream()
                .map(item -> Markup.or(item.value(), null))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
