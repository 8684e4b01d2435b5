package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Words;
import org.jspecify.annotations.Nullable;

/**
 * What else a challenge says, all of it optional, in Markdown.
 *
 * @param limits what a solution must respect: dates, law, other systems, money
 * @param tried what has been tried, and why it was not enough
 * @param openSource what is expected of the code
 * @param accessibility who must be able to use it, and how that is shown
 * @param standards the codes of {@link Standards}, parted by blanks
 */
@Embeddable
public record Particulars(
        @Column(name = "limits_text") @Nullable String limits,
        @Nullable String tried,
        @Enumerated(EnumType.STRING) @Nullable OpenSource openSource,
        @Nullable String accessibility,
        @Nullable String standards) {

    public static final int MOST_WORDS = 500;
    public static final int PARTS = 5;
    public static final Particulars NONE = new Particulars(null, null, null, null, null);

    /** What is expected of code that is written for the buyer. */
    public enum OpenSource {
        REQUIRED,
        PREFERRED,
        WELCOME
    }

    public static Particulars of(
            @Nullable String limits,
            @Nullable String tried,
            @Nullable OpenSource openSource,
            @Nullable String accessibility,
            Collection<String> standards) {
        return new Particulars(
                given(limits),
                given(tried),
                openSource,
                given(accessibility),
                standards.isEmpty() ? null : String.join(" ", standards));
    }

    private static @Nullable String given(@Nullable String text) {
        return Problem.filled(text) ? text : null;
    }

    /** The codes of the standards. */
    public List<String> codes() {
        return standards == null || standards.isBlank() ? List.of() : Arrays.asList(standards.split(" "));
    }

    void check() {
        check(limits, ProcurementRefusal.LIMITS_TOO_LONG);
        check(tried, ProcurementRefusal.TRIED_TOO_LONG);
        check(accessibility, ProcurementRefusal.ACCESSIBILITY_TOO_LONG);
    }

    private static void check(@Nullable String text, ProcurementRefusal refusal) {
        int words = text == null ? 0 : Words.count(text);
        if (words > MOST_WORDS) throw new Refused(refusal, words, MOST_WORDS);
    }

    /** How many of the parts say something. */
    public int given() {
        return (int) Stream.of(limits, tried, openSource, accessibility, standards)
                .filter(part -> part != null)
                .count();
    }
}
