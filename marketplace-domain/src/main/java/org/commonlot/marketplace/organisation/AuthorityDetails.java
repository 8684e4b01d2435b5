package org.commonlot.marketplace.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the register says of an authority.
 *
 * @param region the statistical region in its NUTS form
 * @param note for administrators only
 * @param memberOf combined authorities and the like, with its days in them
 * @param members its constituents, with their days
 * @param within the authorities that lie in it: the districts of a county
 * @param answers what capabilities have prepared for its public page, by their question ({@link AuthorityAnswers})
 */
public record AuthorityDetails(
        OrganisationId id,
        long version,
        String name,
        @Nullable String shortName,
        AuthorityKind kind,
        Address address,
        @Nullable String website,
        @Nullable DigitalLead digitalLead,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String gssCode,
        @Nullable String note,
        @Nullable Tie parent,
        List<Identifier> identifiers,
        List<RegimePeriod> regimes,
        List<Tie> memberOf,
        List<Tie> members,
        List<Tie> within,
        List<Tie> successors,
        List<Tie> predecessors,
        List<Department> departments,
        Map<String, String> answers) {

    /** Another authority, and the days on which this one is tied to it, as far as they are known. */
    public record Tie(
            OrganisationId id,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    public boolean existsOn(LocalDate day) {
        return (starts == null || !day.isBefore(starts)) && (ends == null || day.isBefore(ends));
    }
}
