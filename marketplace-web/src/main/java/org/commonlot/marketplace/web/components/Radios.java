package org.commonlot.marketplace.web.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One answer out of several. */
public record Radios(
        @Nullable Fieldset fieldset,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable FormGroup formGroup,
        @Nullable String idPrefix,
        @Nullable String name,
        List<Choice> items,
        @Nullable String value,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Group<Radios> {

    public Radios {
        items = Markup.copy(items);
    }

    public static Radios of(String name, String legend, List<Choice> items) {
        return new Radios(Fieldset.of(legend), null, null, null, null, name, items, null, null, null);
    }

    public Radios withId(String newId) {
        return Copy.with(this, "idPrefix", newId);
    }

    public Radios withValue(@Nullable String newValue) {
        return Copy.with(this, "value", newValue);
    }

    public Radios inline() {
        return withClasses("govuk-radios--inline");
    }

    public Radios small() {
        return withClasses("govuk-radios--small");
    }

    @Override
    public String base() {
        return Markup.or(idPrefix, name);
    }

    public List<Choice.Shown> choices() {
        var shown = new ArrayList<Choice.Shown>();
        for (var item : items) {
            boolean selected = Markup.given(value) && Objects.equals(value, item.value());
            shown.add(item.shown("radios", Markup.or(name, null), base(), shown.size() + 1, selected, null));
        }
        return shown;
    }

    @Override
    public String component() {
        return "radios";
    }
}
