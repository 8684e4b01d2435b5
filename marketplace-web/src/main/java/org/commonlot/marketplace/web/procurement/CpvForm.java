package org.commonlot.marketplace.web.procurement;

import java.util.List;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Codes of what is bought: those that are ticked, and words to look for more by.
 *
 * @param act {@code search} where more are looked for, anything else to keep what is ticked
 */
public record CpvForm(long version, String words, List<String> codes, String act) {

    private static final int LONGEST = 100;

    public CpvForm(long version, @Nullable String words, @Nullable List<String> codes, @Nullable String act) {
        this.version = version;
        this.words = Typed.text(words);
        this.codes = codes == null ? List.of() : List.copyOf(codes);
        this.act = Typed.text(act);
    }

    boolean searches() {
        return act.equals("search");
    }

    void check(Errors errors) {
        Typed.limited(errors, "words", words, LONGEST);
        if (searches() && words.isEmpty()) errors.rejectValue("words", "NotBlank");
    }
}
