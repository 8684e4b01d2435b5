package org.commonlot.marketplace.web.procurement;

import java.util.Locale;
import java.util.Optional;
import org.commonlot.marketplace.procurement.CommentView;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The draft's task list, for its author. */
@Component
@Order(10)
class WritingPart implements DeskPart {

    private final CommentParts comments;
    private final Texts texts;

    WritingPart(CommentParts comments, Texts texts) {
        this.comments = comments;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (details.state() != ProcurementState.DRAFT) return Optional.empty();
        var portion = Portion.of(texts.get("procurement.writing"));
        if (details.reviewNote() != null) {
            portion = portion.note(InsetText.of(texts.get("procurement.writing.returned", details.reviewNote())));
        }
        var said = comments.all(details, actor);
        for (var section : details.sections()) {
            if (section == Section.CRITERIA) {
                for (var lot : details.lots()) portion = portion.task(criteria(details, lot));
            } else {
                portion = portion.task(task(details, section));
            }
            for (var comment : said) {
                if (comment.section() == section) portion = portion.task(task(details, comment));
            }
        }
        portion = portion.task(optional(
                details,
                "cpv",
                "procurement.cpv",
                !details.opportunity().lotting().cpv().isEmpty()));
        if (below(details)) {
            portion = portion.task(optional(
                    details,
                    "reservation",
                    "procurement.reservation",
                    details.opportunity().lotting().reservation().any()));
        }
        portion = portion.task(particulars(details)).task(documents(details));
        if (details.editable()) portion = portion.act(sending(details));
        return Optional.of(portion);
    }

    private TaskList.Item task(ProcurementDetails details, Section section) {
        var name = section.name().toLowerCase(Locale.ROOT);
        var status = status(!details.missing().contains(section));
        var href = details.editable() ? "/desk/procurements/" + details.id().value() + "/" + name : null;
        return TaskList.Item.of(texts.get("procurement." + name + ".title"), href, status);
    }

    /** Each lot is assessed by criteria of its own. */
    private TaskList.Item criteria(ProcurementDetails details, LotView lot) {
        var title = texts.get("procurement.criteria.title");
        var named =
                details.severalLots() ? texts.get("procurement.criteria.lot", title, lot.number(), lot.title()) : title;
        var href = details.editable()
                ? DeskPages.path(details) + "/lots/" + lot.id().value() + "/criteria"
                : null;
        return TaskList.Item.of(named, href, status(lot.assessable()));
    }

    private TaskList.Status status(boolean complete) {
        return complete
                ? TaskList.Status.done(texts.get("procurement.task.complete"))
                : TaskList.Status.open(Tag.of(texts.get("procurement.task.incomplete"), "blue"));
    }

    private static boolean below(ProcurementDetails details) {
        var rule = details.opportunity().rule();
        return rule != null && rule.belowThreshold() && rule.takesBids();
    }

    /** What may be left open. */
    private TaskList.Item optional(ProcurementDetails details, String page, String words, boolean given) {
        var status = given
                ? TaskList.Status.done(texts.get("procurement.task.complete"))
                : TaskList.Status.notYet(texts.get("procurement.task.optional"));
        var href = details.editable() ? DeskPages.path(details) + "/" + page : null;
        return TaskList.Item.of(texts.get(words + ".title"), href, status);
    }

    private TaskList.Item particulars(ProcurementDetails details) {
        var href = details.editable() ? "/desk/procurements/" + details.id().value() + "/particulars" : null;
        return TaskList.Item.of(
                texts.get("procurement.particulars.title"),
                href,
                TaskList.Status.done(texts.get(
                        "procurement.particulars.count",
                        details.opportunity().moreOf().given(),
                        Particulars.PARTS)));
    }

    /** Beside its section: open until the author has said what was done about it. */
    private TaskList.Item task(ProcurementDetails details, CommentView comment) {
        var status = comment.open()
                ? TaskList.Status.open(Tag.of(texts.get("procurement.comment.status.open"), "yellow"))
                : TaskList.Status.done(texts.get("procurement.comment.status.resolved"));
        var href = comment.open() && details.editable()
                ? "/desk/procurements/" + details.id().value() + "/comments/" + comment.id()
                : null;
        return TaskList.Item.of(texts.get("procurement.comment.task", comments.name(comment.section())), href, status)
                .withHint(comments.words(comment));
    }

    private TaskList.Item documents(ProcurementDetails details) {
        var kept = details.opportunity().files().size();
        var href = details.editable() ? "/desk/procurements/" + details.id().value() + "/documents" : null;
        return TaskList.Item.of(
                texts.get("procurement.documents.title"),
                href,
                TaskList.Status.done(texts.get("procurement.documents.count", kept)));
    }

    private Sheet.Act sending(ProcurementDetails details) {
        return Sheet.Act.of(
                texts.get("procurement.send"),
                "/desk/procurements/" + details.id().value() + "/send-for-review");
    }
}
