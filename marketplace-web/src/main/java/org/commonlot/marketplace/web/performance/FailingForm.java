package org.commonlot.marketplace.web.performance;

import java.time.LocalDate;
import java.util.Arrays;
import org.commonlot.marketplace.performance.ExclusionCondition;
import org.commonlot.marketplace.performance.FailingAccount;
import org.commonlot.marketplace.performance.FailingOutcome;
import org.commonlot.marketplace.performance.FailingTerms;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A breach or poor performance as somebody types it. */
public record FailingForm(
        String kind,
        DateForm happened,
        String obligation,
        String what,
        String impact,
        String duration,
        String mitigation,
        String warnings,
        String scope,
        String amount,
        String basis,
        String decision,
        String exclusion) {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_ADDRESS = 500;

    public FailingForm(
            @Nullable String kind,
            @Nullable DateForm happened,
            @Nullable String obligation,
            @Nullable String what,
            @Nullable String impact,
            @Nullable String duration,
            @Nullable String mitigation,
            @Nullable String warnings,
            @Nullable String scope,
            @Nullable String amount,
            @Nullable String basis,
            @Nullable String decision,
            @Nullable String exclusion) {
        this.kind = Typed.text(kind);
        this.happened = happened == null ? DateForm.empty() : happened;
        this.obligation = Typed.text(obligation);
        this.what = Typed.text(what);
        this.impact = Typed.text(impact);
        this.duration = Typed.text(duration);
        this.mitigation = Typed.text(mitigation);
        this.warnings = Typed.text(warnings);
        this.scope = Typed.text(scope);
        this.amount = Typed.text(amount);
        this.basis = Typed.text(basis);
        this.decision = Typed.text(decision);
        this.exclusion = Typed.text(exclusion);
    }

    static FailingForm empty() {
        return new FailingForm(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What an entry says that is to be put right. */
    static FailingForm from(FailingTerms terms) {
        var account = terms.account();
        var outcome = terms.outcome();
        var money = outcome.amount();
        return new FailingForm(
                terms.kind(),
                DateForm.of(terms.happened()),
                account.obligation(),
                account.what(),
                account.impact(),
                account.duration(),
                account.mitigation(),
                account.warnings(),
                outcome.scope(),
                money == null ? null : money.amount().toPlainString(),
                outcome.basis(),
                outcome.decision(),
                terms.exclusion().name());
    }

    /** Only to be used when it found no error. */
    FailingTerms check(Errors errors) {
        if (kind.isEmpty()) errors.rejectValue("kind", "NotBlank");
        var day = happened.check("happened", errors).orElse(LocalDate.EPOCH);
        return new FailingTerms(kind, day, account(errors), outcome(errors), condition(errors));
    }

    private FailingAccount account(Errors errors) {
        Typed.required(errors, "obligation", obligation, LONGEST);
        Typed.required(errors, "what", what, LONGEST);
        Typed.required(errors, "impact", impact, LONGEST);
        Typed.required(errors, "duration", duration, LONGEST);
        Typed.required(errors, "mitigation", mitigation, LONGEST);
        Typed.limited(errors, "warnings", warnings, LONGEST);
        return new FailingAccount(obligation, what, impact, duration, mitigation, warnings);
    }

    private FailingOutcome outcome(Errors errors) {
        Typed.limited(errors, "scope", scope, LONGEST);
        Typed.limited(errors, "basis", basis, LONGEST);
        Typed.limited(errors, "decision", decision, LONGEST_ADDRESS);
        var pounds = amount.isEmpty() ? null : Typed.pounds(errors, "amount", amount);
        return new FailingOutcome(scope, pounds == null ? null : new Money(pounds), basis, decision);
    }

    private ExclusionCondition condition(Errors errors) {
        var chosen = Arrays.stream(ExclusionCondition.values())
                .filter(condition -> condition.name().equals(exclusion))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("exclusion", "NotBlank");
        return chosen.orElse(ExclusionCondition.NONE);
    }
}
