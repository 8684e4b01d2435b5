package org.commonlot.marketplace.web.performance;

import org.commonlot.marketplace.performance.Level;
import org.commonlot.marketplace.performance.RiskTerms;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A risk as somebody types it. */
public record RiskForm(String title, String likelihood, String impact, String response, String owner) {

    public RiskForm(
            @Nullable String title,
            @Nullable String likelihood,
            @Nullable String impact,
            @Nullable String response,
            @Nullable String owner) {
        this.title = Typed.text(title);
        this.likelihood = Typed.text(likelihood);
        this.impact = Typed.text(impact);
        this.response = Typed.text(response);
        this.owner = Typed.text(owner);
    }

    /** Only to be used when it found no error. */
    RiskTerms check(Errors errors) {
        Typed.required(errors, "title", title, 200);
        Typed.required(errors, "response", response, 2_000);
        Typed.required(errors, "owner", owner, 150);
        return new RiskTerms(
                title, level(errors, "likelihood", likelihood), level(errors, "impact", impact), response, owner);
    }

    private static Level level(Errors errors, String field, String typed) {
        for (var level : Level.values()) {
            if (level.name().equals(typed)) return level;
        }
        errors.rejectValue(field, "NotBlank");
        return Level.LOW;
    }
}
