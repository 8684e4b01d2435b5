package org.commonlot.marketplace.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An authority as others see it.
 *
 * @param kind the name of an {@link AuthorityKind}
 * @param parent the combined authority, or the county, that it belongs to
 * @param identifierScheme the register of its first identifier
 */
public record AuthorityView(
        OrganisationId id,
        String name,
        String kind,
        @Nullable OrganisationId parent,
        String identifierScheme,
        String identifier,
        Address address,
        List<RegimePeriod> regimes) {

    /** The law that the authority is under on that day; nothing outside its life. */
    public Optional<Regime> regimeOn(LocalDate day) {
        return regimes.stream()
                .filter(period -> period.covers(day))
                .map(RegimePeriod::regime)
                .findFirst();
    }
}
