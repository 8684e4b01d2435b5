package org.commonlot.marketplace.procurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An award criterion of a lot: a leaf of its tree of criteria.
 *
 * @param weight its share of the whole, in per cent
 * @param minimumPoints what a bid must reach here to be ranked at all; nothing where any score will do
 * @param mostWords how long an answer may be; nothing where there is no limit
 * @param scale what each number of points means; nothing for the price, and for the platform's own words
 */
@Embeddable
public record Criterion(
        UUID id,
        @Enumerated(EnumType.STRING) Kind kind,
        String name,
        String description,
        BigDecimal weight,
        @Nullable Integer minimumPoints,
        @Nullable Integer mostWords,
        @Embedded @Nullable Scale scale) {

    public static final int LEAST_WORDS = 50;
    public static final int MOST_WORDS = 3_000;

    /** Weights that are equal look the same, whatever they were read from. */
    public Criterion {
        var bare = weight.stripTrailingZeros();
        weight = bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** What is weighed. */
    public enum Kind {
        QUALITY,
        SOCIAL_VALUE,
        PRICE
    }

    /** Asked without a minimum, a limit or words of its own for the points. */
    public static Criterion plain(UUID id, Kind kind, String name, String description, BigDecimal weight) {
        return new Criterion(id, kind, name, description, weight, null, null, null);
    }

    public boolean scoredByPeople() {
        return kind != Kind.PRICE;
    }

    /** Whether so many points are too few for a bid to be ranked. */
    public boolean failsWith(int points) {
        return minimumPoints != null && points < minimumPoints;
    }

    public Criterion with(Scale words) {
        return new Criterion(id, kind, name, description, weight, minimumPoints, mostWords, words);
    }

    /** The same with another weight. */
    public Criterion withWeight(BigDecimal other) {
        return new Criterion(id, kind, name, description, other, minimumPoints, mostWords, scale);
    }

    /** The same for another round. */
    Criterion under(UUID other) {
        return new Criterion(other, kind, name, description, weight, minimumPoints, mostWords, scale);
    }

    /** Said more exactly, or weighed otherwise (s.24): what its points and answers may be stays. */
    Criterion refined(Criterion to) {
        return new Criterion(id, kind, to.name, to.description, to.weight, minimumPoints, mostWords, scale);
    }

    void check() {
        if (minimumPoints != null && (minimumPoints < 1 || minimumPoints > Scale.MOST_POINTS || !scoredByPeople())) {
            throw new Refused(ProcurementRefusal.MINIMUM_OUT_OF_RANGE, Scale.MOST_POINTS);
        }
        if (mostWords != null && (mostWords < LEAST_WORDS || mostWords > MOST_WORDS || !scoredByPeople())) {
            throw new Refused(ProcurementRefusal.WORD_LIMIT_OUT_OF_RANGE, LEAST_WORDS, MOST_WORDS);
        }
        if (scale != null) scale.check();
    }
}
