package org.commonlot.marketplace.web.maturity;

import org.commonlot.marketplace.maturity.AnswerGiven;
import org.commonlot.marketplace.maturity.AnswerView;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is said of one dimension.
 *
 * @param level a number, or {@link #NONE}
 */
public record LevelForm(int revision, String level, String reason, String evidence) {

    /** It can't be answered yet. */
    static final String NONE = "none";

    private static final int LONGEST = 2_000;

    public LevelForm(int revision, @Nullable String level, @Nullable String reason, @Nullable String evidence) {
        this.revision = revision;
        this.level = Typed.text(level);
        this.reason = Typed.text(reason);
        this.evidence = Typed.text(evidence);
    }

    static LevelForm from(@Nullable AnswerView answer) {
        if (answer == null) return new LevelForm(0, null, null, null);
        var level = answer.level();
        return new LevelForm(
                answer.revision(), level == null ? NONE : level.toString(), answer.reason(), answer.evidence());
    }

    /** Only to be used when it found no error. */
    AnswerGiven toAnswer(Errors errors) {
        boolean known = level.equals(NONE) || level.matches("[0-9]{1,2}");
        if (!known) errors.rejectValue("level", "NotBlank");
        Typed.limited(errors, "reason", reason, LONGEST);
        Typed.limited(errors, "evidence", evidence, LONGEST);
        return new AnswerGiven(!known || level.equals(NONE) ? null : Integer.valueOf(level), reason, evidence);
    }
}
