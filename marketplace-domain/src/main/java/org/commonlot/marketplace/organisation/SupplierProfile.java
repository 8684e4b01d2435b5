package org.commonlot.marketplace.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a supplier told us, for its own people and administrators.
 *
 * @param proved those of its identifiers that are proved to be its own
 * @param nature as it stands; until {@code natureStated} nobody was asked
 * @param sizes in the order in which they were said
 * @param mergedInto the supplier that it went up in, if it did
 */
public record SupplierProfile(
        OrganisationId id,
        long version,
        String name,
        Address address,
        @Nullable String website,
        List<Identifier> identifiers,
        Set<Identifier> proved,
        List<String> tradingNames,
        @Nullable String group,
        @Nullable String groupNumber,
        SupplierNature nature,
        @Nullable Instant natureStated,
        SupplierOffer offer,
        List<SizeEntry> sizes,
        @Nullable OrganisationId mergedInto) {

    public boolean verified() {
        return !proved.isEmpty();
    }

    /** The fact that counts on that day: of the latest day that was told by then, what was said last. */
    public Optional<SizeFact> sizeOn(LocalDate day) {
        return SizeEntry.on(sizes, day);
    }

    /** For each entry, whether it still counts for its day. */
    public List<Boolean> standing() {
        var standing = new ArrayList<Boolean>();
        for (int i = 0; i < sizes.size(); i++) {
            var day = sizes.get(i).fact().asOf();
            standing.add(sizes.subList(i + 1, sizes.size()).stream()
                    .noneMatch(later -> later.fact().asOf().equals(day)));
        }
        return standing;
    }
}
