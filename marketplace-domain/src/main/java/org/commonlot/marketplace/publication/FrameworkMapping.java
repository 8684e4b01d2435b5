package org.commonlot.marketplace.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonlot.marketplace.calloff.OfferMethod;
import org.commonlot.marketplace.calloff.OfferTerms;
import org.commonlot.marketplace.organisation.AuthorityKind;

/**
 * What a notice says of a framework (Procurement Act 2023, s.45(5)), as the central platform publishes it.
 *
 * @param bodies the names of those who may call off, by list
 */
record FrameworkMapping(OfferTerms terms, List<String> bodies) {

    Ocds.Techniques techniques() {
        var period = new Ocds.Period(Dates.startOf(terms.starts()), Dates.endOf(terms.ends()));
        return new Ocds.Techniques(
                true,
                new Ocds.FrameworkAgreement(
                        method(terms.method()),
                        "closed",
                        Ocds.Value.of(terms.ceiling()),
                        period,
                        terms.longerBecause(),
                        categories(),
                        terms.mechanism()));
    }

    private static String method(OfferMethod method) {
        return switch (method) {
            case DIRECT -> "withoutReopeningCompetition";
            case COMPETITION -> "withReopeningCompetition";
            case EITHER -> "withAndWithoutReopeningCompetition";
        };
    }

    private String categories() {
        var named = new ArrayList<>(bodies.stream().sorted().toList());
        terms.kinds().stream().sorted().map(FrameworkMapping::words).forEach(named::add);
        return named.stream().collect(Collectors.joining("\n"));
    }

    private static String words(AuthorityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What suppliers pay to the lead of each call-off; none where it asks for nothing. */
    List<Ocds.ParticipationFee> fees() {
        if (terms.fee().signum() == 0) return List.of();
        var share = new Ocds.RelativeValue(terms.fee().movePointLeft(2).stripTrailingZeros(), "award");
        return List.of(new Ocds.ParticipationFee("1", List.of("win"), share));
    }
}
