package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The box around one question. */
public record FormGroup(
        @Nullable String classes,
        @Nullable Map<String, String> attributes,
        @Nullable Piece beforeInput,
        @Nullable Piece afterInput,
        @Nullable Piece beforeInputs,
        @Nullable Piece afterInputs) {

    static final FormGroup PLAIN = new FormGroup(null, null, null, null, null, null);

    FormGroup withClasses(String more) {
        return Copy.with(this, "classes", Markup.words(more, classes));
    }

    FormGroup withAttributes(Map<String, String> more) {
        return Copy.with(this, "attributes", more);
    }
}
