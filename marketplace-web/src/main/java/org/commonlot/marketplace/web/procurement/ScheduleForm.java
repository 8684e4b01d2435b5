package org.commonlot.marketplace.web.procurement;

import java.time.Instant;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** When something is to be published, in UK time. */
public record ScheduleForm(DateForm publishOn, String publishAt) {

    public ScheduleForm(@Nullable DateForm publishOn, @Nullable String publishAt) {
        this.publishOn = publishOn == null ? DateForm.empty() : publishOn;
        this.publishAt = Typed.text(publishAt);
    }

    Optional<Instant> moment(Errors errors) {
        return Typed.moment(errors, "publishOn", publishOn, "publishAt", publishAt);
    }
}
