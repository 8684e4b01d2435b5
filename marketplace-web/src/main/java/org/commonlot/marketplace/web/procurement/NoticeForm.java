package org.commonlot.marketplace.web.procurement;

import java.time.Instant;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A notice as the central platform shows it: its number and when it was published, in UK time. */
public record NoticeForm(String noticeNumber, DateForm publishedAt, String publishedTime) {

    public NoticeForm(@Nullable String noticeNumber, @Nullable DateForm publishedAt, @Nullable String publishedTime) {
        this.noticeNumber = Typed.text(noticeNumber);
        this.publishedAt = publishedAt == null ? DateForm.empty() : publishedAt;
        this.publishedTime = Typed.text(publishedTime);
    }

    Optional<Instant> published(Errors errors) {
        Typed.required(errors, "noticeNumber", noticeNumber, 20);
        return Typed.moment(errors, "publishedAt", publishedAt, "publishedTime", publishedTime);
    }
}
