package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * For whom a procurement below the threshold is reserved: suppliers of the United Kingdom or of the authorities' own
 * area, smaller firms, social enterprises (Local Government (Exclusion of Non-commercial Considerations) (England) Order
 * 2026, art 3; Procurement Regulations 2024, reg 24). It stands in the notice.
 *
 * @param place none where suppliers of any place may bid
 * @param regions the local area: codes of statistical regions, parted by commas
 * @param sme smaller firms may bid
 * @param vcse social enterprises may bid; where both are set, each of them
 */
@Embeddable
public record Reservation(
        @Column(name = "reserved_place") @Enumerated(EnumType.STRING) @Nullable
        Place place,

        @Column(name = "reserved_regions") @Nullable String regions,
        @Column(name = "reserved_sme") @Nullable Boolean sme,
        @Column(name = "reserved_vcse") @Nullable Boolean vcse) {

    public static final Reservation NONE = new Reservation(null, null, null, null);

    /** Where a supplier's substantive operations must be. */
    public enum Place {
        UK,
        LOCAL
    }

    /** What a supplier does not meet. */
    public enum Unmet {
        NOT_IN_UK,
        NOT_LOCAL,
        NOT_SME,
        NOT_VCSE,
        NEITHER_SME_NOR_VCSE
    }

    public static Reservation of(@Nullable Place place, List<String> regions, boolean sme, boolean vcse) {
        var area = place == Place.LOCAL ? String.join(",", regions) : null;
        return new Reservation(place, area, sme, vcse);
    }

    public boolean any() {
        return place != null || forSme() || forVcse();
    }

    public boolean forSme() {
        return Boolean.TRUE.equals(sme);
    }

    public boolean forVcse() {
        return Boolean.TRUE.equals(vcse);
    }

    public List<String> area() {
        return regions == null || regions.isEmpty() ? List.of() : List.of(regions.split(","));
    }

    void check() {
        if (place == Place.LOCAL && area().isEmpty()) throw new Refused(ProcurementRefusal.RESERVATION_AREA_NEEDED);
    }

    /**
     * What of it a supplier does not meet, by the facts that are kept of it.
     *
     * @param country two letters
     * @param operates the regions in which it says that it works, or lies
     */
    public Set<Unmet> unmet(String country, Set<String> operates, boolean isSme, boolean isVcse) {
        var unmet = EnumSet.noneOf(Unmet.class);
        boolean british = country.equals("GB");
        if (place == Place.UK && !british) unmet.add(Unmet.NOT_IN_UK);
        if (place == Place.LOCAL && !(british && operates.stream().anyMatch(this::touches))) {
            unmet.add(Unmet.NOT_LOCAL);
        }
        if (forSme() && forVcse() && !isSme && !isVcse) unmet.add(Unmet.NEITHER_SME_NOR_VCSE);
        if (forSme() && !forVcse() && !isSme) unmet.add(Unmet.NOT_SME);
        if (forVcse() && !forSme() && !isVcse) unmet.add(Unmet.NOT_VCSE);
        return unmet;
    }

    /** A supplier of a part of the area, or of a larger region that it lies in, may be of the area. */
    private boolean touches(String region) {
        return new ArrayList<>(area()).stream().anyMatch(own -> own.startsWith(region) || region.startsWith(own));
    }
}
