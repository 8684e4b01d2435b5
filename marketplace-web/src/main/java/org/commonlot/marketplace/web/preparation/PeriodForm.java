package org.commonlot.marketplace.web.preparation;

import org.commonlot.marketplace.preparation.Plan;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the minimum period for bids depends on. */
public record PeriodForm(long version, String withNotice, String urgentReason) {

    private static final int LONGEST = 2_000;

    public PeriodForm(long version, @Nullable String withNotice, @Nullable String urgentReason) {
        this.version = version;
        this.withNotice = Typed.text(withNotice);
        this.urgentReason = Typed.text(urgentReason);
    }

    static PeriodForm from(long version, Plan plan) {
        return new PeriodForm(version, String.valueOf(!plan.documentsLater()), plan.urgentReason());
    }

    void check(Errors errors) {
        if (!withNotice.equals("true") && !withNotice.equals("false")) errors.rejectValue("withNotice", "NotBlank");
        Typed.limited(errors, "urgentReason", urgentReason, LONGEST);
    }
}
