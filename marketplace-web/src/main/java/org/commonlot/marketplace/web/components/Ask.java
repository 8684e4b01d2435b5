package org.commonlot.marketplace.web.components;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks: a heading, some words, questions, and one button that sends them. The view is {@code ask}.
 *
 * @param intro paragraphs and other components before the questions
 * @param action where it is sent
 * @param files whether a file is among the answers
 */
public record Ask(
        String title,
        @Nullable String caption,
        List<Component> intro,
        List<Component> questions,
        String action,
        Button button,
        boolean files) {

    public static final String VIEW = "ask";

    public Ask {
        intro = List.copyOf(intro);
        questions = List.copyOf(questions);
    }

    public static Ask of(String title, String action, String button, Component... questions) {
        return new Ask(title, null, List.of(), List.of(questions), action, Button.submit(button), false);
    }

    public Ask withCaption(String text) {
        return new Ask(title, text, intro, questions, action, button, files);
    }

    public Ask withIntro(Component component) {
        var all = new ArrayList<>(intro);
        all.add(component);
        return new Ask(title, caption, all, questions, action, button, files);
    }

    public Ask withIntro(String paragraph) {
        return withIntro(new Paragraph(paragraph));
    }

    public Ask withQuestions(List<? extends Component> more) {
        var all = new ArrayList<>(questions);
        all.addAll(more);
        return new Ask(title, caption, intro, all, action, button, files);
    }

    public Ask withFiles() {
        return new Ask(title, caption, intro, questions, action, button, true);
    }

    public Ask withButton(Button other) {
        return new Ask(title, caption, intro, questions, action, other, files);
    }
}
