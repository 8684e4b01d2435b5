package org.commonlot.marketplace.web.desk;

import java.util.List;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;

/**
 * What one capability adds to the printed record of a procurement: a chapter about the whole, or one for each lot; beans in
 * the order of {@code @Order}, as the work went. Each gives no more than its own pages would show this person.
 */
public interface RecordPart {

    /** The key of its heading. */
    String title();

    /** Whether procurements like this one have such a chapter at all; if so it stands there although it is empty yet. */
    default boolean concerns(ProcurementDetails details) {
        return true;
    }

    /** Nothing while there is nothing, or nothing for this person. */
    default List<Component> whole(ProcurementDetails details, Actor actor) {
        return List.of();
    }

    /** Nothing while there is nothing, or nothing for this person. */
    default List<Component> lot(DeskLot lot, Actor actor) {
        return List.of();
    }
}
