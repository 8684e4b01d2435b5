package org.commonlot.marketplace.web.components;

import org.jspecify.annotations.Nullable;

/** A question with several inputs, usually in a fieldset. */
public interface Group<G extends Group<G>> extends Question<G> {

    @Nullable
    Fieldset fieldset();

    /** The ARIA role of the fieldset, where its own is not enough. */
    default @Nullable String role() {
        return null;
    }

    @Override
    default @Nullable String describedFirst() {
        var fieldset = fieldset();
        return fieldset == null ? null : fieldset.describedBy();
    }

    default @Nullable Fieldset fieldsetPart() {
        var fieldset = fieldset();
        return fieldset == null ? null : fieldset.describedBy(describedIds(), role());
    }

    default G withLegend(String text) {
        return withFieldset(Fieldset.of(text));
    }

    default G withLegendClasses(String classes) {
        var fieldset = fieldset();
        return withFieldset(fieldset == null ? null : fieldset.withLegendClasses(classes));
    }

    @Override
    default G asPageHeading() {
        var fieldset = fieldset();
        return withFieldset(fieldset == null ? null : fieldset.asPageHeading());
    }

    @SuppressWarnings("unchecked")
    private G withFieldset(@Nullable Fieldset fieldset) {
        return (G) Copy.with(this, "fieldset", fieldset);
    }
}
