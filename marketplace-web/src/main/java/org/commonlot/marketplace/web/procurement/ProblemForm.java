package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The challenge in words. What is left empty can be filled in later. */
public record ProblemForm(
        long version,
        String title,
        String problem,
        String affected,
        String outcome,
        String workDone,
        String dataSystems) {

    static final int LONGEST_TITLE = 150;
    private static final int LONGEST = 5_000;

    public ProblemForm(
            long version,
            @Nullable String title,
            @Nullable String problem,
            @Nullable String affected,
            @Nullable String outcome,
            @Nullable String workDone,
            @Nullable String dataSystems) {
        this.version = version;
        this.title = Typed.text(title);
        this.problem = Typed.text(problem);
        this.affected = Typed.text(affected);
        this.outcome = Typed.text(outcome);
        this.workDone = Typed.text(workDone);
        this.dataSystems = Typed.text(dataSystems);
    }

    static ProblemForm from(long version, Opportunity opportunity) {
        var problem = opportunity.problem();
        return new ProblemForm(
                version,
                opportunity.title(),
                problem.problem(),
                problem.affected(),
                problem.outcome(),
                problem.workDone(),
                problem.dataSystems());
    }

    void check(Errors errors) {
        Typed.required(errors, "title", title, LONGEST_TITLE);
        Typed.limited(errors, "problem", problem, LONGEST);
        Typed.limited(errors, "affected", affected, LONGEST);
        Typed.limited(errors, "outcome", outcome, LONGEST);
        Typed.limited(errors, "workDone", workDone, LONGEST);
        Typed.limited(errors, "dataSystems", dataSystems, LONGEST);
    }

    Problem toProblem() {
        return new Problem(problem, affected, outcome, workDone, dataSystems);
    }
}
