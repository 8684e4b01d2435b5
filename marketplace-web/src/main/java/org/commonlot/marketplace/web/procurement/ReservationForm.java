package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.procurement.Reservation;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * For whom a procurement below the threshold is reserved.
 *
 * @param words by which smaller areas are looked for
 * @param act {@code search} where they are, anything else to keep what is chosen
 */
public record ReservationForm(
        long version, String place, List<String> regions, List<String> kinds, String words, String act) {

    static final List<String> PLACES = List.of("ANYWHERE", "UK", "LOCAL");
    static final List<String> KINDS = List.of("SME", "VCSE");

    private static final int LONGEST = 100;

    public ReservationForm(
            long version,
            @Nullable String place,
            @Nullable List<String> regions,
            @Nullable List<String> kinds,
            @Nullable String words,
            @Nullable String act) {
        this.version = version;
        this.place = Typed.text(place);
        this.regions = regions == null ? List.of() : List.copyOf(regions);
        this.kinds = kinds == null ? List.of() : List.copyOf(kinds);
        this.words = Typed.text(words);
        this.act = Typed.text(act);
    }

    static ReservationForm from(long version, Reservation reservation) {
        var kinds = new ArrayList<String>();
        if (reservation.forSme()) kinds.add("SME");
        if (reservation.forVcse()) kinds.add("VCSE");
        var place = reservation.place();
        return new ReservationForm(
                version, place == null ? "ANYWHERE" : place.name(), reservation.area(), kinds, null, null);
    }

    boolean searches() {
        return act.equals("search");
    }

    void checkSearch(Errors errors) {
        Typed.required(errors, "words", words, LONGEST);
    }

    Reservation toReservation(Errors errors) {
        Typed.limited(errors, "words", words, LONGEST);
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
