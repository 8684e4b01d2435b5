package org.commonlot.marketplace.web.desk;

import java.util.List;
import org.commonlot.marketplace.procurement.DeskRow;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.TaskList;

/** What one capability asks a person to do, on their desk; beans in the order of {@code @Order}. */
public interface DeskTasks {

    /** @param rows the procurements on the desk */
    List<TaskList.Item> tasks(List<DeskRow> rows, Actor actor);
}
