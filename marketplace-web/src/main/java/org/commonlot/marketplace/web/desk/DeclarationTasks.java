package org.commonlot.marketplace.web.desk;

import org.commonlot.marketplace.procurement.ConflictView;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody has to declare of their interests, on the page of a procurement, and who decides about it. */
@Component
public class DeclarationTasks {

    private final Texts texts;

    DeclarationTasks(Texts texts) {
        this.texts = texts;
    }

    /** @param due whether it can be declared now */
    public TaskList.Item undeclared(
            String title, ProcurementDetails details, PersonId person, boolean due, Actor actor) {
        boolean mine = due && person.equals(actor.person());
        return open(title, mine ? DeskPages.path(details) + "/conflict" : null, "desk.declaration.undeclared", "blue");
    }

    public TaskList.Item declared(String title, ProcurementDetails details, ConflictView made, Actor actor) {
        if (made.undecided()) {
            boolean decides =
                    !made.person().equals(actor.person()) && details.mine().contains(decider(details, made.person()));
            var href = decides ? DeskPages.path(details) + "/conflicts/" + made.id() : null;
            return open(title, href, "desk.declaration.undecided", "yellow");
        }
        var decision = made.decision();
        return TaskList.Item.of(
                title,
                null,
                TaskList.Status.done(
                        decision == null
                                ? texts.get("desk.declaration.no-conflict")
                                : texts.of("desk.declaration.decision", decision)));
    }

    /** The approver decides, and the author on what the approver declared. */
    private static Duty decider(ProcurementDetails details, PersonId person) {
        return details.with(Duty.APPROVER).contains(person) ? Duty.AUTHOR : Duty.APPROVER;
    }

    private TaskList.Item open(String title, @Nullable String href, String status, String colour) {
        return TaskList.Item.of(title, href, TaskList.Status.open(Tag.of(texts.get(status), colour)));
    }
}
