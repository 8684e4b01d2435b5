package org.commonlot.marketplace.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.TaskList;

/**
 * A portion of the page of a procurement.
 *
 * @param notes what to know before the tasks
 * @param acts what can be done with one button
 */
public record Portion(String heading, List<Component> notes, List<TaskList.Item> tasks, List<Sheet.Act> acts) {

    public Portion {
        notes = List.copyOf(notes);
        tasks = List.copyOf(tasks);
        acts = List.copyOf(acts);
    }

    public static Portion of(String heading) {
        return new Portion(heading, List.of(), List.of(), List.of());
    }

    public Portion note(Component note) {
        return new Portion(heading, plus(notes, note), tasks, acts);
    }

    public Portion task(TaskList.Item task) {
        return new Portion(heading, notes, plus(tasks, task), acts);
    }

    public Portion act(Sheet.Act act) {
        return new Portion(heading, notes, tasks, plus(acts, act));
    }

    private static <T> List<T> plus(List<T> all, T more) {
        var longer = new ArrayList<T>(all);
        longer.add(more);
        return longer;
    }
}
