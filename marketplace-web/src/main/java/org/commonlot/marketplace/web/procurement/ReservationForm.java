package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.procurement.Reservation;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** For whom a procurement below the threshold is reserved. */
public record ReservationForm(long version, String place, List<String> regions, List<String> kinds) {

    static final List<String> PLACES = List.of("ANYWHERE", "UK", "LOCAL");
    static final List<String> KINDS = List.of("SME", "VCSE");

    public ReservationForm(
            long version, @Nullable String place, @Nullable List<String> regions, @Nullable List<String> kinds) {
        this.version = version;
        this.place = Typed.text(place);
        this.regions = regions == null ? List.of() : List.copyOf(regions);
        this.kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    static ReservationForm from(long version, Reservation reservation) {
        var kinds = new ArrayList<String>();
        if (reservation.forSme()) kinds.add("SME");
        if (reservation.forVcse()) kinds.add("VCSE");
        var place = reservation.place();
        return new ReservationForm(version, place == null ? "ANYWHERE" : place.name(), reservation.area(), kinds);
    }

    Reservation toReservation(Errors errors) {
        if (!PLACES.contains(place)) errors.rejectValue("place", "NotBlank");
        if (!KINDS.containsAll(kinds)) errors.rejectValue("kinds", "unknown");
        var where = switch (place) {
            case "UK" -> Reservation.Place.UK;
            case "LOCAL" -> Reservation.Place.LOCAL;
            default -> null;
        };
        return Reservation.of(where, regions, kinds.contains("SME"), kinds.contains("VCSE"));
    }
}
