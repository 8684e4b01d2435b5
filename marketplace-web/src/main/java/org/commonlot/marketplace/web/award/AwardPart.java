package org.commonlot.marketplace.web.award;

import java.time.Clock;
import java.util.Optional;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.AwardState;
import org.commonlot.marketplace.award.AwardView;
import org.commonlot.marketplace.award.SettingAside;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.LotPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The award on the page of a procurement, step by step as its procedure makes them due. */
@Component
@Order(60)
class AwardPart implements LotPart {

    private final AwardDesk awards;
    private final SettingAside setting;
    private final EvaluationDesk evaluations;
    private final RecordChecking checking;
    private final Texts texts;
    private final Clock clock;

    AwardPart(
            AwardDesk awards,
            SettingAside setting,
            EvaluationDesk evaluations,
            RecordChecking checking,
            Texts texts,
            Clock clock) {
        this.awards = awards;
        this.setting = setting;
        this.evaluations = evaluations;
        this.checking = checking;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Portion> portion(DeskLot lot, Actor actor) {
        if (!lot.last()) return Optional.empty();
        if (!evaluations.admits(lot.details(), actor)) return Optional.empty();
        boolean finished = !lot.details().takesBids()
                || evaluations
                        .evaluation(lot.id(), actor)
                        .map(EvaluationView::finished)
                        .orElse(false);
        if (!finished) return Optional.empty();
        var award = awards.award(lot.id(), actor).orElse(null);
        var portion = Portion.of(texts.get("award.title"));
        return Optional.of(
                award == null
                        ? portion.task(propose(lot, actor))
                        : given(steps(portion, lot, award, actor), lot, actor));
    }

    /** The author's, once somebody else has confirmed the record. */
    private TaskList.Item propose(DeskLot lot, Actor actor) {
        boolean ready =
                !lot.details().takesBids() || checking.view(lot.id(), actor).confirmed();
        return ready
                ? open("award.propose.title", lot.mine(Duty.AUTHOR) ? path(lot) + "/propose" : null)
                : TaskList.Item.of(
                        texts.get("award.propose.title"),
                        null,
                        TaskList.Status.notYet(texts.get("award.status.unchecked")));
    }

    private Portion steps(Portion portion, DeskLot lot, AwardView award, Actor actor) {
        boolean author = lot.mine(Duty.AUTHOR);
        var path = path(lot);
        var steps = portion;
        if (award.state() == AwardState.RETURNED) {
            var note = award.returnNote();
            if (note != null) steps = steps.note(InsetText.of(texts.get("award.returned", note)));
            return steps.task(propose(lot, actor));
        }
        steps = steps.task(done("award.propose.title", path));
        if (award.state() == AwardState.PROPOSED) return steps.task(open("award.approve", path));
        steps = steps.task(done("award.approve", path));
        if (award.dues().summaries()) {
            steps = steps.task(
                    award.summariesAwaited()
                            ? open("award.summaries.title", path + "/summaries")
                            : done("award.summaries.title", path + "/summaries"));
        } else if (award.bid() != null) {
            steps = steps.task(done("award.feedback.title", path + "/summaries"));
        }
        if (award.dues().notice()) steps = steps.task(notice(award, author ? path + "/notice" : null, path));
        var ends = award.standstillEnds();
        if (ends == null) return steps;
        var key = award.signable(clock.instant()) ? "award.standstill.over" : "award.standstill.runs";
        return steps.note(InsetText.of(texts.get(key, Wording.end(ends))));
    }

    /** The last award that was given up, until another is proposed; and what can be done about the one that stands. */
    private Portion given(Portion portion, DeskLot lot, Actor actor) {
        var longer = portion;
        var all = awards.setAsides(lot.id(), actor);
        var last = all.isEmpty() ? null : all.getLast();
        var decided = last == null ? null : last.decidedAt();
        boolean open = awards.award(lot.id(), actor)
                .map(award -> award.state() == AwardState.RETURNED && award.returnNote() == null)
                .orElse(false);
        if (last != null && decided != null && open) {
            longer = longer.note(
                    InsetText.of(texts.get("award.set-aside.given-up", last.supplierName(), Wording.day(decided))));
        }
        if (last != null && last.proposed()) {
            return longer.task(open("award.set-aside.read", path(lot)));
        }
        return lot.mine(Duty.AUTHOR) && setting.proposable(lot.id(), actor)
                ? longer.task(TaskList.Item.of(
                        texts.get("award.set-aside.title"), path(lot) + "/set-aside", TaskList.Status.done("")))
                : longer;
    }

    private TaskList.Item notice(AwardView award, @Nullable String file, String path) {
        if (award.noticeAwaited()) return open("award.notice.title", file);
        return award.noticeNumber() == null
                ? TaskList.Item.of(
                        texts.get("award.notice.title"),
                        null,
                        TaskList.Status.notYet(texts.get("award.status.not-yet")))
                : done("award.notice.title", path);
    }

    private TaskList.Item open(String key, @Nullable String href) {
        return TaskList.Item.of(
                texts.get(key), href, TaskList.Status.open(Tag.of(texts.get("award.status.open"), "blue")));
    }

    private TaskList.Item done(String key, String href) {
        return TaskList.Item.of(texts.get(key), href, TaskList.Status.done(texts.get("award.status.done")));
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/award";
    }
}
