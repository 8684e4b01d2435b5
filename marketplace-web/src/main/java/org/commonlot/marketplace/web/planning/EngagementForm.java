package org.commonlot.marketplace.web.planning;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.planning.EngagementFacts;
import org.commonlot.marketplace.planning.EngagementView;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An engagement as a buyer types it. */
public record EngagementForm(
        long version,
        String title,
        String purpose,
        String process,
        DateForm closes,
        String closesAt,
        DateForm tenderExpected,
        String contact) {

    public EngagementForm(
            long version,
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String process,
            @Nullable DateForm closes,
            @Nullable String closesAt,
            @Nullable DateForm tenderExpected,
            @Nullable String contact) {
        this.version = version;
        this.title = Typed.text(title);
        this.purpose = Typed.text(purpose);
        this.process = Typed.text(process);
        this.closes = closes == null ? DateForm.empty() : closes;
        this.closesAt = Typed.text(closesAt);
        this.tenderExpected = tenderExpected == null ? DateForm.empty() : tenderExpected;
        this.contact = Typed.text(contact);
    }

    static EngagementForm empty(@Nullable String title) {
        return new EngagementForm(0, title, null, null, null, null, null, null);
    }

    static EngagementForm from(EngagementView engagement) {
        var facts = engagement.facts();
        return new EngagementForm(
                engagement.version(),
                facts.title(),
                facts.purpose(),
                facts.process(),
                Typed.dayOf(facts.closes()),
                Typed.timeOf(facts.closes()),
                DateForm.of(facts.tenderExpected()),
                facts.contact());
    }

    /** Only to be used when it found no error. */
    EngagementFacts toFacts(Errors errors) {
        Typed.required(errors, "title", title, PlanForm.LONGEST_TITLE);
        Typed.required(errors, "purpose", purpose, WordsForm.LONGEST);
        Typed.required(errors, "process", process, WordsForm.LONGEST);
        var end = Typed.moment(errors, "closes", closes, "closesAt", closesAt);
        LocalDate tender = tenderExpected.isBlank()
                ? null
                : tenderExpected.check("tenderExpected", errors).orElse(null);
        Typed.required(errors, "contact", contact, 254);
        return new EngagementFacts(title, purpose, process, contact, end.orElse(Instant.EPOCH), tender);
    }
}
