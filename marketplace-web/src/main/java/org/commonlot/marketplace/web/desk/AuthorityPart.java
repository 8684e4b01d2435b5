package org.commonlot.marketplace.web.desk;

import java.util.List;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.web.components.Component;

/** What one capability adds to the public page of an authority; beans in the order of {@code @Order}. */
public interface AuthorityPart {

    /** Headings and what stands below them, from level two on. */
    List<Component> parts(AuthorityDetails authority);
}
