package org.commonlot.marketplace.web.desk;

import java.util.List;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.jspecify.annotations.Nullable;

/** What another capability adds to the pages of a coalition; beans in the order of {@code @Order}. */
public interface CoalitionPart {

    /** For everybody, on the public page. */
    List<Component> open(CoalitionView coalition);

    /** For the members' people, on their desk; links alone for those who are asked and not in yet. */
    List<Component> desk(CoalitionView coalition, CoalitionView.@Nullable Member own, Actor actor);
}
