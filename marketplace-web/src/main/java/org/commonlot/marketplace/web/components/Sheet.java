package org.commonlot.marketplace.web.components;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that tells: a heading with the state beside it, parts in order, and acts that are one button each. The view is
 * {@code sheet}.
 */
public record Sheet(
        String title, @Nullable String caption, @Nullable Tag tag, List<Component> parts, List<Act> acts) {

    public static final String VIEW = "sheet";

    /** One button that does one thing. */
    public record Act(Button button, String action, List<Hidden> hidden) {

        public static Act of(String text, String action) {
            return new Act(Button.submit(text), action, List.of());
        }

        public static Act secondary(String text, String action) {
            return new Act(Button.submit(text).secondary(), action, List.of());
        }

        public Act with(String name, String value) {
            var all = new ArrayList<>(hidden);
            all.add(new Hidden(name, value));
            return new Act(button, action, List.copyOf(all));
        }
    }

    public Sheet {
        parts = List.copyOf(parts);
        acts = List.copyOf(acts);
    }

    public static Sheet of(String title) {
        return new Sheet(title, null, null, List.of(), List.of());
    }

    public Sheet withCaption(String text) {
        return new Sheet(title, text, tag, parts, acts);
    }

    public Sheet withTag(Tag state) {
        return new Sheet(title, caption, state, parts, acts);
    }

    public Sheet with(Component part) {
        var all = new ArrayList<>(parts);
        all.add(part);
        return new Sheet(title, caption, tag, all, acts);
    }

    public Sheet with(Act act) {
        var all = new ArrayList<>(acts);
        all.add(act);
        return new Sheet(title, caption, tag, parts, all);
    }
}
