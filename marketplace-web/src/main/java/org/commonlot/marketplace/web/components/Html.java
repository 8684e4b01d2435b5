package org.commonlot.marketplace.web.components;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Markup that is safe to show as it is: made here from text, which is escaped, and nowhere else. */
public final class Html {

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    public static Html text(String text) {
        return new Html(HtmlUtils.htmlEscape(text, "UTF-8"));
    }

    public static Html strong(String text) {
        return new Html("<strong>" + text(text) + "</strong>");
    }

    public static Html link(String href, String text) {
        return new Html("<a class=\"govuk-link\" href=\"" + text(href) + "\">" + text(text) + "</a>");
    }

    /** Text as it was typed: a blank line parts paragraphs, a line break stays one. */
    public static Html paragraphs(String text) {
        return new Html(Arrays.stream(text.strip().split("\\R{2,}"))
                .map(paragraph ->
                        "<p class=\"govuk-body\">" + text(paragraph).markup.replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining()));
    }

    /** Text in a safe part of Markdown. */
    public static Html markdown(String text) {
        return new Html(Markdown.render(text));
    }

    public static Html list(List<String> items) {
        return items(items.stream().map(Html::text).toList());
    }

    public static Html items(List<Html> items) {
        return new Html(items.stream()
                .map(item -> "<li>" + item + "</li>")
                .collect(Collectors.joining("", "<ul class=\"govuk-list govuk-list--bullet\">", "</ul>")));
    }

    /**
     * What was removed struck out and what was added underlined, each with a word for those who hear the page.
     *
     * @param removed for example "removed:"
     * @param added for example "added:"
     */
    public static Html difference(Difference difference, String removed, String added) {
        var markup = new StringBuilder();
        for (var run : difference.runs()) {
            var text = text(run.text()).markup.replaceAll("\\R", "<br>");
            markup.append(
                    switch (run.kind()) {
                        case KEPT -> text;
                        case REMOVED -> "<del>" + hidden(removed) + text + "</del>";
                        case ADDED -> "<ins>" + hidden(added) + text + "</ins>";
                    });
        }
        return new Html(markup.toString());
    }

    private static String hidden(String words) {
        return "<span class=\"govuk-visually-hidden\">" + text(words) + " </span>";
    }

    public static Html tag(Tag tag) {
        return new Html("<strong class=\"" + text(Markup.words("govuk-tag", tag.classes())) + "\">"
                + text(Markup.or(tag.text(), null)) + "</strong>");
    }

    public Html and(Html more) {
        return new Html(markup + " " + more.markup);
    }

    @Override
    public String toString() {
        return markup;
    }
}
