package org.commonlot.marketplace.web.procurement;

import java.util.List;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What may be spent, how it is bought, and for how long. */
public record BudgetForm(
        long version,
        String budgetLeast,
        String budgetMost,
        String category,
        String procedure,
        DateForm contractStarts,
        DateForm contractEnds) {

    private static final List<String> CATEGORIES = List.of("goods", "services", "works");

    public BudgetForm(
            long version,
            @Nullable String budgetLeast,
            @Nullable String budgetMost,
            @Nullable String category,
            @Nullable String procedure,
            @Nullable DateForm contractStarts,
            @Nullable DateForm contractEnds) {
        this.version = version;
        this.budgetLeast = Typed.text(budgetLeast);
        this.budgetMost = Typed.text(budgetMost);
        this.category = Typed.text(category);
        this.procedure = Typed.text(procedure);
        this.contractStarts = contractStarts == null ? DateForm.empty() : contractStarts;
        this.contractEnds = contractEnds == null ? DateForm.empty() : contractEnds;
    }

    static BudgetForm from(long version, Budget budget) {
        return new BudgetForm(
                version,
                budget.least() == null ? "" : budget.least().toPlainString(),
                budget.most() == null ? "" : budget.most().toPlainString(),
                budget.category(),
                budget.procedure(),
                DateForm.of(budget.contractStarts()),
                DateForm.of(budget.contractEnds()));
    }

    Budget toBudget(Errors errors) {
        var least = Typed.pounds(errors, "budgetLeast", budgetLeast);
        var most = Typed.pounds(errors, "budgetMost", budgetMost);
        if (!CATEGORIES.contains(category)) errors.rejectValue("category", "NotBlank");
        if (procedure.isEmpty()) errors.rejectValue("procedure", "NotBlank");
        var starts = contractStarts.check("contractStarts", errors);
        var ends = contractEnds.check("contractEnds", errors);
        return new Budget(procedure, category, least, most, starts.orElse(null), ends.orElse(null));
    }
}
