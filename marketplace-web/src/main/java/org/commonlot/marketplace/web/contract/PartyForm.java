package org.commonlot.marketplace.web.contract;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Somebody signs for a party.
 *
 * @param sha256 of the file that was offered when the page was opened
 */
public record PartyForm(String sha256, String capacity, String understood) {

    private static final int LONGEST = 200;

    static final PartyForm EMPTY = new PartyForm(null, null, null);

    public PartyForm(@Nullable String sha256, @Nullable String capacity, @Nullable String understood) {
        this.sha256 = Typed.text(sha256);
        this.capacity = Typed.text(capacity);
        this.understood = Typed.text(understood);
    }

    void check(Errors errors) {
        Typed.required(errors, "capacity", capacity, LONGEST);
        if (!understood.equals("true")) errors.rejectValue("understood", "AssertTrue");
    }
}
