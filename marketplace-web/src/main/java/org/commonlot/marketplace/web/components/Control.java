package org.commonlot.marketplace.web.components;

import org.jspecify.annotations.Nullable;

/** A question with one input and a label. */
public interface Control<C extends Control<C>> extends Question<C> {

    @Nullable
    String id();

    @Nullable
    String name();

    @Nullable
    Label label();

    @Nullable
    String describedBy();

    @Override
    default String base() {
        return Markup.or(id(), name());
    }

    @Override
    default @Nullable String describedFirst() {
        return describedBy();
    }

    default @Nullable Label labelPart() {
        var label = label();
        return label == null || !label.shown() ? null : label.forInput(base());
    }

    default C withLabel(String text) {
        return withLabel(Label.of(text));
    }

    default C withLabelClasses(String classes) {
        var label = label();
        return withLabel(label == null ? null : label.withClasses(classes));
    }

    @Override
    default C asPageHeading() {
        var label = label();
        return withLabel(label == null ? null : label.asPageHeading());
    }

    @SuppressWarnings("unchecked")
    private C withLabel(@Nullable Label label) {
        return (C) Copy.with(this, "label", label);
    }
}
