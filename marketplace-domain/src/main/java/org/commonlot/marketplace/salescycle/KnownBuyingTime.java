package org.commonlot.marketplace.salescycle;

import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.terms.BuyingTime;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Service;

/** As the sales cycle knows it. */
@Service
class KnownBuyingTime implements BuyingTime {

    private final Cycles cycles;

    KnownBuyingTime(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public Optional<Taken> toSignature(OrganisationId authority) {
        return Optional.ofNullable(cycles.expect(authority).get(Measure.TO_SIGNATURE))
                .map(Expectation::figure)
                .flatMap(KnownBuyingTime::taken);
    }

    private static Optional<Taken> taken(Figure figure) {
        var half = figure.half();
        return half == null
                ? Optional.empty()
                : Optional.of(new Taken(half, Objects.requireNonNullElse(figure.threeQuarters(), half)));
    }
}
