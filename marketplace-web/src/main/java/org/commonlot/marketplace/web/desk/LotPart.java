package org.commonlot.marketplace.web.desk;

import java.util.Optional;
import org.commonlot.marketplace.terms.Actor;

/**
 * What one capability adds to each lot on the page of a procurement, after what concerns all lots; beans in the order of
 * {@code @Order}, as the work goes.
 */
public interface LotPart {

    /** Nothing while the lot has not come so far, or when there is nothing in it for this person. */
    Optional<Portion> portion(DeskLot lot, Actor actor);
}
