package org.commonlot.marketplace.web.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any number of answers out of several. */
public record Checkboxes(
        @Nullable String describedBy,
        @Nullable Fieldset fieldset,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable FormGroup formGroup,
        @Nullable String idPrefix,
        @Nullable String name,
        List<Choice> items,
        List<String> values,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Group<Checkboxes> {

    public Checkboxes {
        items = Markup.copy(items);
        values = Markup.copy(values);
    }

    public static Checkboxes of(String name, String legend, List<Choice> items) {
        return new Checkboxes(null, Fieldset.of(legend), null, null, null, null, name, items, List.of(), null, null);
    }

    /** One box to tick, which needs no legend. */
    public static Checkboxes single(String name, Choice choice) {
        return new Checkboxes(null, null, null, null, null, null, name, List.of(choice), List.of(), null, null);
    }

    public Checkboxes withId(String newId) {
        return Copy.with(this, "idPrefix", newId);
    }

    public Checkboxes withValues(List<String> newValues) {
        return Copy.with(this, "values", newValues);
    }

    public Checkboxes small() {
        return withClasses("govuk-checkboxes--small");
    }

    @Override
    public String base() {
        return Markup.or(idPrefix, name);
    }

    @Override
    public @Nullable String describedFirst() {
        var own = Group.super.describedFirst();
        return Markup.given(own) ? own : describedBy;
    }

    public List<Choice.Shown> choices() {
        var shown = new ArrayList<Choice.Shown>();
        var described = fieldset == null ? describedIds() : null;
        for (var item : items) {
            boolean selected = item.value() != null && values.contains(item.value());
            shown.add(item.shown("checkboxes", Markup.or(name, null), base(), shown.size() + 1, selected, described));
        }
        return shown;
    }

    @Override
    public String component() {
        return "checkboxes";
    }
}
