package org.commonlot.marketplace.award;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A passage that a person edited before summaries were issued.
 *
 * @param bid which it is about
 * @param criterion to whose score it is the explanation; nothing for the reasons for the award
 */
public record PassageEdit(
        String bid,
        Readership readership,
        @Nullable UUID criterion,
        String before,
        String after,
        String reason,
        PersonId by,
        Instant at) {}
