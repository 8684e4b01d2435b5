package org.commonlot.marketplace.web.procurement;

import java.util.Optional;
import org.commonlot.marketplace.procurement.Copying.Kind;
import org.commonlot.marketplace.procurement.Copying.Source;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The first line of a challenge.
 *
 * @param from what it begins with, as {@code kind:key}; nothing for an empty one
 */
public record NewProcurementForm(String title, String from) {

    public NewProcurementForm(@Nullable String title, @Nullable String from) {
        this.title = Typed.text(title);
        this.from = Typed.text(from);
    }

    void check(Errors errors) {
        Typed.required(errors, "title", title, ProblemForm.LONGEST_TITLE);
        if (!from.isEmpty() && source().isEmpty()) errors.rejectValue("from", "unknown");
    }

    Optional<Source> source() {
        for (var kind : Kind.values()) {
            if (from.startsWith(kind.name() + ":")) {
                return Optional.of(new Source(kind, from.substring(kind.name().length() + 1)));
            }
        }
        return Optional.empty();
    }

    static String of(Source source) {
        return source.kind().name() + ":" + source.key();
    }
}
