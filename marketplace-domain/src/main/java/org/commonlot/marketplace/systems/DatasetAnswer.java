package org.commonlot.marketplace.systems;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an authority answers to a request for a dataset.
 *
 * @param words what everybody reads; where it is refused, why
 * @param link where it is published
 * @param plannedFor by when it will be
 */
@Embeddable
public record DatasetAnswer(
        @Enumerated(EnumType.STRING) @Column(name = "answer")
        Kind kind,

        String words,
        @Nullable String link,
        @Nullable LocalDate plannedFor) {

    /** How it ends. */
    public enum Kind {
        PUBLISHED,
        PLANNED,
        REFUSED,
        NOT_HELD
    }

    void check(LocalDate today) {
        if (words.isBlank()) throw new Refused(SystemsRefusal.ANSWER_EMPTY);
        if (kind == Kind.PUBLISHED && link == null) throw new Refused(SystemsRefusal.LINK_MISSING);
        if (kind == Kind.PLANNED && plannedFor == null) throw new Refused(SystemsRefusal.DAY_MISSING);
        if (plannedFor != null && plannedFor.isBefore(today)) throw new Refused(SystemsRefusal.DAY_PASSED);
    }
}
