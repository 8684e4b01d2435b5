package org.commonlot.marketplace.web.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.commonlot.marketplace.planning.PipelineEntryView;
import org.commonlot.marketplace.planning.Plan;
import org.commonlot.marketplace.web.components.Counted;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is planned, as a buyer types it. */
public record PlanForm(
        long version,
        String title,
        String description,
        String category,
        String least,
        String most,
        DateForm tenderExpected,
        DateForm contractStarts,
        String contractMonths,
        String contact) {

    static final int LONGEST_TITLE = 150;

    public PlanForm(
            long version,
            @Nullable String title,
            @Nullable String description,
            @Nullable String category,
            @Nullable String least,
            @Nullable String most,
            @Nullable DateForm tenderExpected,
            @Nullable DateForm contractStarts,
            @Nullable String contractMonths,
            @Nullable String contact) {
        this.version = version;
        this.title = Typed.text(title);
        this.description = Typed.text(description);
        this.category = Typed.text(category);
        this.least = Typed.text(least);
        this.most = Typed.text(most);
        this.tenderExpected = tenderExpected == null ? DateForm.empty() : tenderExpected;
        this.contractStarts = contractStarts == null ? DateForm.empty() : contractStarts;
        this.contractMonths = Typed.text(contractMonths);
        this.contact = Typed.text(contact);
    }

    static PlanForm empty() {
        return new PlanForm(0, null, null, null, null, null, null, null, null, null);
    }

    static PlanForm from(PipelineEntryView entry) {
        var plan = entry.plan();
        return new PlanForm(
                entry.version(),
                plan.title(),
                plan.description(),
                plan.category(),
                Wording.number(plan.least()),
                Wording.number(plan.most()),
                DateForm.of(plan.tenderExpected()),
                DateForm.of(plan.contractStarts()),
                plan.contractMonths() == null ? null : String.valueOf(plan.contractMonths()),
                plan.contact());
    }

    /** Only to be used when it found no error. */
    Plan toPlan(Errors errors) {
        Typed.required(errors, "title", title, LONGEST_TITLE);
        Typed.required(errors, "description", description, WordsForm.LONGEST);
        if (!category.equals("goods") && !category.equals("services")) errors.rejectValue("category", "NotBlank");
        var from = Typed.pounds(errors, "least", least);
        var to = Typed.pounds(errors, "most", most);
        var tender = tenderExpected.check("tenderExpected", errors);
        LocalDate starts = contractStarts.isBlank()
                ? null
                : contractStarts.check("contractStarts", errors).orElse(null);
        Typed.required(errors, "contact", contact, 254);
        return new Plan(
                title,
                description,
                category,
                Objects.requireNonNullElse(from, BigDecimal.ZERO),
                Objects.requireNonNullElse(to, BigDecimal.ZERO),
                tender.orElse(LocalDate.EPOCH),
                starts,
                Counted.number(errors, "contractMonths", contractMonths, 600),
                contact);
    }
}
