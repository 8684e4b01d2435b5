package org.commonlot.marketplace.web.components;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A capability's entries in the navigation; a bean per capability, in the order of {@code @Order}. */
public interface NavigationItems {

    /** The entries for this person, who may be nobody. */
    List<NavigationItem> items(@Nullable Principal person);
}
