package org.commonlot.marketplace.web.planning;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in the pipeline, as it stands in the address. What can't be read filters nothing. */
public record PipelineForm(
        String q,
        String authority,
        String category,
        String least,
        String most,
        String later,
        String from,
        String after) {

    private static final int LONGEST = 200;

    public PipelineForm(
            @Nullable String q,
            @Nullable String authority,
            @Nullable String category,
            @Nullable String least,
            @Nullable String most,
            @Nullable String later,
            @Nullable String from,
            @Nullable String after) {
        this.q = cut(q);
        this.authority = cut(authority);
        this.category = cut(category);
        this.least = cut(least);
        this.most = cut(most);
        this.later = cut(later);
        this.from = cut(from);
        this.after = cut(after);
    }

    Pipeline.Wanted wanted(@Nullable OrganisationId only) {
        return new Pipeline.Wanted(
                q,
                authority,
                only,
                category.equals("goods") || category.equals("services") ? category : "",
                Typed.amount(least).orElse(null),
                Typed.amount(most).orElse(null),
                later.equals("true"));
    }

    /** The last line of the page before; nothing for the first page. */
    Pipeline.@Nullable Place place() {
        try {
            return from.isEmpty() || after.isEmpty()
                    ? null
                    : new Pipeline.Place(LocalDate.parse(from), UUID.fromString(after));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String cut(@Nullable String typed) {
        var text = Typed.text(typed).replaceAll("\\p{Cntrl}", "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
