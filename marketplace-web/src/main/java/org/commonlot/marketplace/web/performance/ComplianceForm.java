package org.commonlot.marketplace.web.performance;

import java.time.Instant;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A payments compliance notice as the central platform shows it, and who approved it. */
public record ComplianceForm(
        String number, DateForm publishedAt, String publishedTime, String officerName, String officerTitle) {

    public ComplianceForm(
            @Nullable String number,
            @Nullable DateForm publishedAt,
            @Nullable String publishedTime,
            @Nullable String officerName,
            @Nullable String officerTitle) {
        this.number = Typed.text(number);
        this.publishedAt = publishedAt == null ? DateForm.empty() : publishedAt;
        this.publishedTime = Typed.text(publishedTime);
        this.officerName = Typed.text(officerName);
        this.officerTitle = Typed.text(officerTitle);
    }

    static ComplianceForm empty() {
        return new ComplianceForm(null, null, null, null, null);
    }

    /** When it was published, if that was typed. */
    Optional<Instant> published(Errors errors) {
        Typed.required(errors, "officerName", officerName, 200);
        Typed.required(errors, "officerTitle", officerTitle, 200);
        return new PublishedNoticeForm(number, publishedAt, publishedTime).published(errors);
    }
}
