package org.commonlot.marketplace.web.procurement;

import java.util.List;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What else a challenge says: limits, openness, accessibility and standards. All of it can stay empty. */
public record ParticularsForm(
        long version, String limits, String tried, String openSource, String accessibility, List<String> standards) {

    private static final int LONGEST = 5_000;

    public ParticularsForm(
            long version,
            @Nullable String limits,
            @Nullable String tried,
            @Nullable String openSource,
            @Nullable String accessibility,
            @Nullable List<String> standards) {
        this.version = version;
        this.limits = Typed.text(limits);
        this.tried = Typed.text(tried);
        this.openSource = Typed.text(openSource);
        this.accessibility = Typed.text(accessibility);
        this.standards = standards == null ? List.of() : List.copyOf(standards);
    }

    static ParticularsForm from(long version, Particulars particulars) {
        var code = particulars.openSource();
        return new ParticularsForm(
                version,
                particulars.limits(),
                particulars.tried(),
                code == null ? "" : code.name(),
                particulars.accessibility(),
                particulars.codes());
    }

    /** @param known the codes of the standards that can be picked */
    Particulars toParticulars(Errors errors, List<String> known) {
        Typed.limited(errors, "limits", limits, LONGEST);
        Typed.limited(errors, "tried", tried, LONGEST);
        Typed.limited(errors, "accessibility", accessibility, LONGEST);
        if (!known.containsAll(standards)) errors.rejectValue("standards", "unknown");
        return Particulars.of(
                limits,
                tried,
                code(errors),
                accessibility,
                known.stream().filter(standards::contains).toList());
    }

    private Particulars.@Nullable OpenSource code(Errors errors) {
        if (openSource.isEmpty()) return null;
        for (var expected : Particulars.OpenSource.values()) if (expected.name().equals(openSource)) return expected;
        errors.rejectValue("openSource", "unknown");
        return null;
    }
}
