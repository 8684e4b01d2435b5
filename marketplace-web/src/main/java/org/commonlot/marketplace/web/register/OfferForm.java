package org.commonlot.marketplace.web.register;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.SupplierOffer;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a supplier does and where. */
public record OfferForm(
        @Nullable List<String> capabilities,
        @Nullable List<String> regions,
        @Nullable String cpv) {

    static OfferForm of(SupplierOffer offer) {
        return new OfferForm(
                List.copyOf(offer.capabilities()),
                List.copyOf(offer.regions()),
                offer.cpv().stream().sorted().collect(Collectors.joining(", ")));
    }

    void check(Errors errors) {
        if (capabilities == null || capabilities.isEmpty()) errors.rejectValue("capabilities", "NotEmpty");
        if (regions == null || regions.isEmpty()) errors.rejectValue("regions", "NotEmpty");
        Typed.limited(errors, "cpv", Typed.text(cpv), 1_000);
    }

    SupplierOffer toOffer() {
        return new SupplierOffer(set(regions), set(capabilities), codes());
    }

    private static Set<String> set(@Nullable List<String> chosen) {
        return chosen == null ? Set.of() : new HashSet<>(chosen);
    }

    /** Eight digits each; a check digit after a dash is left out. */
    private Set<String> codes() {
        return Arrays.stream(Typed.text(cpv).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> code.replaceFirst("^([0-9]{8})-[0-9]$", "$1"))
                .collect(Collectors.toSet());
    }
}
