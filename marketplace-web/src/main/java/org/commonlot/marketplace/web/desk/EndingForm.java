package org.commonlot.marketplace.web.desk;

import java.time.Instant;
import org.commonlot.marketplace.procurement.Ending;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why a procurement or a lot of it ends without award, and the notice that says so on the central platform, in UK time. */
public record EndingForm(String code, String reason, String noticeNumber, DateForm publishedAt, String publishedTime) {

    private static final int LONGEST = 2_000;

    public EndingForm(
            @Nullable String code,
            @Nullable String reason,
            @Nullable String noticeNumber,
            @Nullable DateForm publishedAt,
            @Nullable String publishedTime) {
        this.code = Typed.text(code);
        this.reason = Typed.text(reason);
        this.noticeNumber = Typed.text(noticeNumber);
        this.publishedAt = publishedAt == null ? DateForm.empty() : publishedAt;
        this.publishedTime = Typed.text(publishedTime);
    }

    public static EndingForm empty() {
        return new EndingForm(null, null, null, null, null);
    }

    /** @param noticed whether there was a notice before, so that one that ends it is due */
    public Ending toEnding(boolean noticed, Errors errors) {
        if (code.isEmpty()) errors.rejectValue("code", "NotBlank");
        Typed.required(errors, "reason", reason, LONGEST);
        Instant published = null;
        if (noticed) {
            Typed.required(errors, "noticeNumber", noticeNumber, 20);
            published = Typed.moment(errors, "publishedAt", publishedAt, "publishedTime", publishedTime)
                    .orElse(null);
        }
        return new Ending(code, reason, noticed ? noticeNumber : null, published);
    }
}
