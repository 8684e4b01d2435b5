package org.commonlot.marketplace.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an authority is tied to others, as a register's file says.
 *
 * @param parent the county that it lies in
 * @param bodies the combined authorities of which it is a constituent
 * @param members its own constituents
 * @param hash as of {@link AuthorityFacts}
 */
public record AuthorityTies(
        Identifier identifier,
        @Nullable Identifier parent,
        List<Identifier> bodies,
        List<Identifier> members,
        List<Identifier> successors,
        String hash) {

    public AuthorityTies {
        bodies = List.copyOf(bodies);
        members = List.copyOf(members);
        successors = List.copyOf(successors);
    }
}
