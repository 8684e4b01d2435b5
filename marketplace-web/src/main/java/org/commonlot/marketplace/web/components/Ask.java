package org.commonlot.marketplace.web.components;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks: a heading, some words, questions, and a button that sends them. The view is {@code ask}.
 *
 * @param intro paragraphs and other components before the questions
 * @param action where it is sent
 * @param files whether a file is among the answers
 * @param other a second button, which sends the same answers for something else
 */
public record Ask(
        String title,
        @Nullable String caption,
        List<Component> intro,
        List<Component> questions,
        String action,
        Button button,
        boolean files,
        @Nullable Button other) {

    public static final String VIEW = "ask";

    public Ask {
        intro = List.copyOf(intro);
        questions = List.copyOf(questions);
    }

    public static Ask of(String title, String action, String button, Component... questions) {
        return new Ask(title, null, List.of(), List.of(questions), action, Button.submit(button), false, null);
    }

    public Ask withCaption(String text) {
        return new Ask(title, text, intro, questions, action, button, files, other);
    }

    public Ask withIntro(Component component) {
        var all = new ArrayList<>(intro);
        all.add(component);
        return new Ask(title, caption, all, questions, action, button, files, other);
    }

    public Ask withIntro(String paragraph) {
        return withIntro(new Paragraph(paragraph));
    }

    public Ask withQuestions(List<? extends Component> more) {
        var all = new ArrayList<>(questions);
        all.addAll(more);
        return new Ask(title, caption, intro, all, action, button, files, other);
    }

    /** With these hidden values instead of those of the same names. */
    Ask replacing(List<Hidden> others) {
        var all = questions.stream()
                .map(question -> others.stream()
                        .filter(other -> question instanceof Hidden hidden
                                && hidden.name().equals(other.name()))
                        .<Component>map(other -> other)
                        .findFirst()
                        .orElse(question))
                .toList();
        return new Ask(title, caption, intro, all, action, button, files, other);
    }

    public Ask withFiles() {
        return new Ask(title, caption, intro, questions, action, button, true, other);
    }

    public Ask withButton(Button changed) {
        return new Ask(title, caption, intro, questions, action, changed, files, other);
    }

    /** With a second button that sends the same answers under a name, to be shown and not kept. */
    public Ask withPreview(String text) {
        return new Ask(
                title,
                caption,
                intro,
                questions,
                action,
                button,
                files,
                Button.submit(text).secondary().named("preview", "true"));
    }
}
