package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonlot.marketplace.procurement.Reservation.Place;
import org.commonlot.marketplace.procurement.Reservation.Unmet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Local Government (Exclusion of Non-commercial Considerations) (England) Order 2026, art 3; reg 24(k) and (l). */
class ReservationTest {

    /** Every reservation by every kind of supplier. */
    static Stream<Arguments> crossProduct() {
        var all = new ArrayList<Arguments>();
        for (var place : new Place[] {null, Place.UK, Place.LOCAL}) {
            for (int kinds = 0; kinds < 4; kinds++) {
                for (var country : List.of("GB", "FR")) {
                    for (var region : List.of("UKI", "UKC")) {
                        for (int supplier = 0; supplier < 4; supplier++) {
                            all.add(Arguments.of(
                                    place,
                                    (kinds & 1) > 0,
                                    (kinds & 2) > 0,
                                    country,
                                    region,
                                    (supplier & 1) > 0,
                                    (supplier & 2) > 0));
                        }
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("crossProduct")
    void admitsWhoMeetsAllThatItAsks(
            @Nullable Place place,
            boolean forSme,
            boolean forVcse,
            String country,
            String region,
            boolean sme,
            boolean vcse) {
        var reservation = Reservation.of(place, List.of("UKI"), forSme, forVcse);
        var unmet = reservation.unmet(country, Set.of(region), sme, vcse);
        boolean here = place == null || (country.equals("GB") && (place == Place.UK || region.equals("UKI")));
        boolean kind = !(forSme || forVcse) || (forSme && sme) || (forVcse && vcse);
        assertThat(unmet.isEmpty()).isEqualTo(here && kind);
        assertThat(reservation.any()).isEqualTo(place != null || forSme || forVcse);
    }

    @Test
    void aSupplierOfAPartOfTheAreaOrOfTheRegionAroundItIsOfTheArea() {
        var reservation = Reservation.of(Place.LOCAL, List.of("UKI3"), false, false);
        assertThat(reservation.unmet("GB", Set.of("UKI31"), false, false)).isEmpty();
        assertThat(reservation.unmet("GB", Set.of("UKI"), false, false)).isEmpty();
        assertThat(reservation.unmet("GB", Set.of("UKI4"), false, false)).isEqualTo(EnumSet.of(Unmet.NOT_LOCAL));
    }

    @Test
    void saysWhichOfTwoKindsIsMissing() {
        assertThat(Reservation.of(null, List.of(), true, false).unmet("GB", Set.of(), false, true))
                .containsExactly(Unmet.NOT_SME);
        assertThat(Reservation.of(null, List.of(), false, true).unmet("GB", Set.of(), true, false))
                .containsExactly(Unmet.NOT_VCSE);
        assertThat(Reservation.of(null, List.of(), true, true).unmet("GB", Set.of(), false, false))
                .containsExactly(Unmet.NEITHER_SME_NOR_VCSE);
    }
}
