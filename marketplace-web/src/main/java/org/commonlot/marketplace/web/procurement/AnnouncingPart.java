package org.commonlot.marketplace.web.procurement;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictMoment;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeclarationTasks;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Approval, declarations of conflicts, the notice and publication. */
@Component
@Order(20)
class AnnouncingPart implements DeskPart {

    private final People people;
    private final DeclarationTasks declarations;
    private final Texts texts;

    AnnouncingPart(People people, DeclarationTasks declarations, Texts texts) {
        this.people = people;
        this.declarations = declarations;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        return switch (details.state()) {
            case DRAFT -> Optional.empty();
            case IN_REVIEW, APPROVED, NOTICE_FILED -> Optional.of(announcing(details, actor));
            case PUBLISHED -> Optional.of(published(details));
            case WITHDRAWN, CANCELLED ->
                Optional.of(Portion.of(texts.get("procurement.ended"))
                        .note(InsetText.of(String.valueOf(details.endedReason()))));
        };
    }

    private Portion announcing(ProcurementDetails details, Actor actor) {
        var names = people.names(details.team().keySet());
        var portion = Portion.of(texts.get("procurement.announcing")).task(approval(details, names));
        var sorted =
                names.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        for (var named : sorted) {
            portion = portion.task(declaration(details, named.getKey(), named.getValue(), actor));
        }
        if (details.noticeRequired()) portion = portion.task(notice(details));
        return acts(portion, details);
    }

    private TaskList.Item approval(ProcurementDetails details, Map<PersonId, String> names) {
        var status = details.state() == ProcurementState.IN_REVIEW
                ? TaskList.Status.open(Tag.of(texts.get("procurement.task.waiting"), "blue"))
                : TaskList.Status.done(texts.get("procurement.task.complete"));
        var approver = details.with(Duty.APPROVER).stream()
                .map(person -> names.getOrDefault(person, ""))
                .collect(Collectors.joining(", "));
        return TaskList.Item.of(texts.get("procurement.approval", approver), null, status);
    }

    private TaskList.Item declaration(ProcurementDetails details, PersonId person, String name, Actor actor) {
        var title = texts.get("procurement.declaration", name);
        var due = details.state() != ProcurementState.NOTICE_FILED;
        return details.conflicts().stream()
                .filter(d -> d.moment().covers(ConflictMoment.BEFORE_NOTICE)
                        && d.person().equals(person))
                .findFirst()
                .map(made -> declarations.declared(title, details, made, actor))
                .orElseGet(() -> declarations.undeclared(title, details, person, due, actor));
    }

    private TaskList.Item notice(ProcurementDetails details) {
        var filed = details.opportunity().noticeNumber();
        var possible =
                details.state() == ProcurementState.APPROVED && details.mine().contains(Duty.AUTHOR);
        var status = filed == null
                ? TaskList.Status.open(Tag.of(texts.get("procurement.task.incomplete"), "blue"))
                : TaskList.Status.done(filed);
        return TaskList.Item.of(
                        texts.get(AnnouncingWords.key(details, "notice.title")),
                        possible ? desk(details) + "/notice" : null,
                        status)
                .withHint(texts.get("procurement.notice.hint"));
    }

    private Portion acts(Portion portion, ProcurementDetails details) {
        var desk = desk(details);
        var author = details.mine().contains(Duty.AUTHOR);
        var approver = details.mine().contains(Duty.APPROVER);
        var announced = details.state() == ProcurementState.NOTICE_FILED
                || (details.state() == ProcurementState.APPROVED && !details.noticeRequired());
        if (approver && details.state() == ProcurementState.IN_REVIEW) {
            portion = portion.act(Sheet.Act.of(texts.get("procurement.approve"), desk + "/approve"))
                    .note(Links.of(
                            Links.Link.to(desk + "/preview", texts.get("procurement.read-first")),
                            Links.Link.to(desk + "/comments", texts.get("procurement.comment.title"))));
        }
        if (author && announced) {
            var at = details.scheduledFor();
            portion = portion.act(Sheet.Act.of(texts.get("procurement.publish"), desk + "/publish"))
                    .note(Links.of(Links.Link.to(desk + "/schedule", texts.get("procurement.schedule.title"))));
            if (at != null) {
                portion = portion.note(InsetText.of(texts.get("procurement.scheduled", Wording.moment(at))))
                        .act(Sheet.Act.secondary(texts.get("procurement.unschedule"), desk + "/unschedule"));
            }
        }
        if ((author || approver) && details.state() != ProcurementState.NOTICE_FILED) {
            portion = portion.note(Links.of(Links.Link.to(desk + "/return", texts.get("procurement.return.title"))));
        }
        return portion;
    }

    private Portion published(ProcurementDetails details) {
        var opportunity = details.opportunity();
        var at = opportunity.publishedAt();
        var closes = opportunity.timetable().bidsClose();
        var portion = Portion.of(texts.get("procurement.published"));
        if (at != null && closes != null) {
            portion = portion.note(
                    InsetText.of(texts.get("procurement.published.text", Wording.moment(at), Wording.moment(closes))));
        }
        if (at != null && closes == null) {
            portion = portion.note(InsetText.of(texts.get("procurement.published.direct", Wording.moment(at))));
        }
        if (details.terminationAwaited()) portion = portion.task(termination(details));
        if (!details.mine().contains(Duty.APPROVER)) return portion;
        var cancel = Links.Link.to(desk(details) + "/cancel", texts.get("procurement.cancel.title"));
        var end = Links.Link.to(desk(details) + "/unsuccessful", texts.get("procurement.unsuccessful.title"));
        return portion.note(details.endable() ? Links.of(cancel, end) : Links.of(cancel));
    }

    private TaskList.Item termination(ProcurementDetails details) {
        var href = details.mine().contains(Duty.AUTHOR) ? desk(details) + "/termination" : null;
        return TaskList.Item.of(
                texts.get("procurement.termination.title"),
                href,
                TaskList.Status.open(Tag.of(texts.get("procurement.task.incomplete"), "blue")));
    }

    private static String desk(ProcurementDetails details) {
        return "/desk/procurements/" + details.id().value();
    }
}
