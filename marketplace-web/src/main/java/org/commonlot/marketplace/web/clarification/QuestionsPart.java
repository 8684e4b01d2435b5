package org.commonlot.marketplace.web.clarification;

import java.util.Optional;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.Extending;
import org.commonlot.marketplace.clarification.ExtensionProposalView;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions on the page of a procurement, for its author; and a proposal to extend, when they waited too long. */
@Component
@Order(30)
class QuestionsPart implements DeskPart {

    private static final int SHOWN = 80;

    private final Clarifying clarifying;
    private final Extending extending;
    private final Opportunities opportunities;
    private final QuestionPeriod period;
    private final Texts texts;

    QuestionsPart(
            Clarifying clarifying,
            Extending extending,
            Opportunities opportunities,
            QuestionPeriod period,
            Texts texts) {
        this.clarifying = clarifying;
        this.extending = extending;
        this.opportunities = opportunities;
        this.period = period;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (details.state() != ProcurementState.PUBLISHED || !details.mine().contains(Duty.AUTHOR)) {
            return Optional.empty();
        }
        var portion = Portion.of(texts.get("clarification.questions"));
        var published = opportunities.byId(details.id());
        if (published.isPresent()) portion = portion.note(InsetText.of(period.words(published.get())));
        var questions = clarifying.forAuthor(details.id(), actor);
        if (questions.isEmpty()) portion = portion.note(new Paragraph(texts.get("clarification.none")));
        for (var question : questions) portion = portion.task(task(details, question));
        for (var proposal : extending.of(details.id(), actor)) portion = portion.task(task(details, proposal));
        return Optional.of(portion);
    }

    private TaskList.Item task(ProcurementDetails details, QuestionView question) {
        var text = question.question();
        var shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        if (!question.waits()) {
            return TaskList.Item.of(
                    shown, null, TaskList.Status.done(texts.of("clarification.state", question.state())));
        }
        return TaskList.Item.of(
                shown,
                DeskPages.path(details) + "/questions/" + question.id(),
                TaskList.Status.open(Tag.of(texts.of("clarification.state", question.state()), "blue")));
    }

    private TaskList.Item task(ProcurementDetails details, ExtensionProposalView proposal) {
        var decision = proposal.decision();
        var title = texts.get("clarification.extension.task", Wording.moment(proposal.deadline()));
        if (decision != null) {
            return TaskList.Item.of(
                    title, null, TaskList.Status.done(texts.of("clarification.extension.decided", decision)));
        }
        return TaskList.Item.of(
                        title,
                        DeskPages.path(details) + "/extension",
                        TaskList.Status.open(Tag.of(texts.get("clarification.extension.open"), "red")))
                .withHint(texts.get("clarification.extension.hint", proposal.unanswered()));
    }
}
