package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Suppliers who are asked for bids: those that are ticked, and words to look for more by.
 *
 * @param act {@code search} where more are looked for, anything else to keep who is ticked
 */
public record InvitedForm(long version, String words, List<String> suppliers, String act) {

    private static final int LONGEST = 100;

    public InvitedForm(long version, @Nullable String words, @Nullable List<String> suppliers, @Nullable String act) {
        this.version = version;
        this.words = Typed.text(words);
        this.suppliers = suppliers == null ? List.of() : List.copyOf(suppliers);
        this.act = Typed.text(act);
    }

    boolean searches() {
        return act.equals("search");
    }

    void check(Errors errors) {
        Typed.limited(errors, "words", words, LONGEST);
        if (searches() && words.isEmpty()) errors.rejectValue("words", "NotBlank");
    }

    /** Those that are ticked; what is no identifier is nobody. */
    List<OrganisationId> ticked() {
        return suppliers.stream().flatMap(typed -> id(typed).stream()).toList();
    }

    private static Optional<OrganisationId> id(String typed) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(typed)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
