package org.commonlot.marketplace.web.evaluation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.evaluation.CheckSource;
import org.commonlot.marketplace.evaluation.CheckState;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The decision about a bidder: cleared or excluded. */
public record CheckForm(String decision, List<String> sources, String reason) {

    static final String REPLACED = "REPLACED";

    private static final int LONGEST = 4_000;

    public CheckForm(@Nullable String decision, @Nullable List<String> sources, @Nullable String reason) {
        this.decision = Typed.text(decision);
        this.sources = sources == null ? List.of() : List.copyOf(sources);
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        if (!excludes() && !replaces() && !decision.equals(CheckState.CLEARED.name())) {
            errors.rejectValue("decision", "NotBlank");
        }
        Typed.limited(errors, "reason", reason, LONGEST);
    }

    /** What was ticked; what the page did not offer counts for nothing. */
    Set<CheckSource> read() {
        var read = EnumSet.noneOf(CheckSource.class);
        for (var source : CheckSource.values()) {
            if (sources.contains(source.name())) read.add(source);
        }
        return read;
    }

    /** Whether it goes on with the replacement that its bidder has offered. */
    boolean replaces() {
        return decision.equals(REPLACED);
    }

    boolean excludes() {
        return decision.equals(CheckState.EXCLUDED.name());
    }
}
