package org.commonlot.marketplace.systems;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Data that an authority holds, in a system of the register or outside of any.
 *
 * @param keeper who is answerable for it, as a post or team
 * @param sharing with whom it can be shared
 * @param link where everybody finds it, once it is published
 */
@Embeddable
public record HoldingFacts(
        String title,
        String description,
        String keeper,

        @Enumerated(EnumType.STRING) DataForm dataForm,

        @Enumerated(EnumType.STRING) DataQuality quality,
        String licence,
        @Enumerated(EnumType.STRING) Sharing sharing,
        @Enumerated(EnumType.STRING) Known personalData,
        @Nullable String link) {

    void check() {
        if (title.isBlank()) throw new Refused(SystemsRefusal.HOLDING_EMPTY);
    }
}
