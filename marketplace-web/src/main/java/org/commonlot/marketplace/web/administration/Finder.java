package org.commonlot.marketplace.web.administration;

import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Table;
import org.jspecify.annotations.Nullable;

/** A page with one question and what was found; the view is {@code administration/finder}. */
public record Finder(
        String title,
        String path,
        Component question,
        String button,
        @Nullable Answer answer) {

    static final String VIEW = "administration/finder";

    /** What was found, and what is to be said of it. */
    public record Answer(@Nullable Table table, String note) {

        static Answer note(String note) {
            return new Answer(null, note);
        }
    }

    Finder(String title, String path, Component question, String button) {
        this(title, path, question, button, null);
    }

    Finder found(Answer found) {
        return new Finder(title, path, question, button, found);
    }
}
