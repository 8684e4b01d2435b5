package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every question of a form has, one input or many: hint, error, and the ids that tie them to it. */
public interface Question<Q extends Question<Q>> extends Component {

    /** The id of the (first) input, from which the ids of its hint and error are made. */
    String base();

    @Nullable
    Hint hint();

    @Nullable
    ErrorMessage errorMessage();

    @Nullable
    FormGroup formGroup();

    @Nullable
    String classes();

    @Nullable
    Map<String, String> attributes();

    /** The ids of everything that describes the question, before its own hint and error. */
    default @Nullable String describedFirst() {
        return null;
    }

    default @Nullable Hint hintPart() {
        var hint = hint();
        return hint == null ? null : hint.withId(base() + "-hint");
    }

    default @Nullable ErrorMessage errorPart() {
        var error = errorMessage();
        return error == null ? null : error.withId(base() + "-error");
    }

    default boolean hasError() {
        return errorMessage() != null;
    }

    default String describedIds() {
        return Markup.words(
                describedFirst(),
                Markup.when(hint() != null, base() + "-hint"),
                Markup.when(hasError(), base() + "-error"));
    }

    default FormGroup group() {
        var group = formGroup();
        return group == null ? FormGroup.PLAIN : group;
    }

    default String groupClasses() {
        return Markup.words("govuk-form-group", Markup.when(hasError(), "govuk-form-group--error"), group().classes());
    }

    default Q withHint(String text) {
        return with("hint", Hint.of(text));
    }

    default Q withError(String text) {
        return with("errorMessage", ErrorMessage.of(text));
    }

    default Q withClasses(String more) {
        return with("classes", Markup.words(classes(), more));
    }

    default Q withAttribute(String name, String value) {
        return with("attributes", Markup.plus(Markup.copy(attributes()), name, value));
    }

    /** The question is the page's heading. */
    Q asPageHeading();

    @SuppressWarnings("unchecked")
    private Q with(String component, @Nullable Object value) {
        return (Q) Copy.with(this, component, value);
    }
}
