package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.terms.OrganisationId;

/**
 * Where everybody finds an authority.
 *
 * @param slug the name that it has in addresses now
 */
public record AuthorityAddress(OrganisationId id, String slug) {

    public String path() {
        return "/authorities/" + slug;
    }

    /** A page of this authority. */
    public String path(String page) {
        return path() + "/" + page;
    }
}
