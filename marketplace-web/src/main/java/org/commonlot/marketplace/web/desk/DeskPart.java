package org.commonlot.marketplace.web.desk;

import java.util.Optional;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;

/** What one capability adds to the page of a procurement; beans in the order of {@code @Order}, as the work goes. */
public interface DeskPart {

    /** Nothing while the procurement has not come so far, or when there is nothing in it for this person. */
    Optional<Portion> portion(ProcurementDetails details, Actor actor);
}
