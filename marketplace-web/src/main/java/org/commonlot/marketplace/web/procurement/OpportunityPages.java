package org.commonlot.marketplace.web.procurement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotStanding;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.Termination;
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Timeline;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CriteriaParts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the public page of a procurement together: the same for the preview and for everybody. */
@Component
class OpportunityPages {

    private final LotParts lotParts;
    private final Texts texts;
    private final CriteriaParts criteria;
    private final Clock clock;

    OpportunityPages(LotParts lotParts, CriteriaParts criteria, Texts texts, Clock clock) {
        this.lotParts = lotParts;
        this.criteria = criteria;
        this.texts = texts;
        this.clock = clock;
    }

    OpportunityPage page(
            Opportunity opportunity,
            PublicState state,
            Map<LotId, LotStanding> standings,
            @Nullable String ended,
            @Nullable Termination termination,
            @Nullable Instant amended) {
        boolean open =
                state == PublicState.OPEN && before(opportunity.timetable().bidsClose());
        return new OpportunityPage(
                opportunity.title(),
                opportunity.reference(),
                opportunity.leadBuyer().name(),
                state == PublicState.HIDDEN ? null : tag(opportunity, state, open),
                card(opportunity),
                supplier(opportunity),
                passages(opportunity),
                dates(opportunity),
                opportunity.lots().stream()
                        .map(lot -> lot(opportunity, lot, standings.get(new LotId(lot.id())), open))
                        .toList(),
                terms(opportunity),
                opportunity.files().stream()
                        .map(document -> file(opportunity, document))
                        .toList(),
                ended,
                termination == null ? null : termination(termination),
                "/api/ocds/records/" + opportunity.ocid(),
                amended == null ? null : Wording.moment(amended),
                open);
    }

    private boolean before(@Nullable Instant moment) {
        return moment != null && !new Deadline(moment).hasPassed(clock.instant());
    }

    /** A procurement whose deadline has passed reads as closed, even before the job has closed it. */
    private Tag tag(Opportunity opportunity, PublicState state, boolean open) {
        if (opportunity.directAward() != null && state == PublicState.EVALUATING) {
            return Tag.of(texts.get("procurement.public-state.INTENDED"), "blue");
        }
        var shown = state == PublicState.OPEN && !open ? PublicState.CLOSED : state;
        return Tag.of(texts.of("procurement.public-state", shown), shown == PublicState.OPEN ? "green" : "grey");
    }

    /** Nothing where bids are taken. Ground, explanation, supplier and value stand in the notice (s.44; reg 26). */
    private @Nullable SummaryList supplier(Opportunity opportunity) {
        var named = opportunity.directAward();
        if (named == null) return null;
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, "intended", Objects.toString(named.supplierName(), ""));
        if (named.scheme() != null && named.identifier() != null) {
            row(rows, "identifier", named.scheme() + " " + named.identifier());
        }
        if (named.price() != null) row(rows, "price", Wording.pounds(named.price()));
        if (named.ground() != null) {
            var rule = opportunity.rule();
            var law = rule == null ? "" : " (" + rule.legalReference() + ")";
            row(rows, "ground", texts.get("procurement.ground." + named.ground()) + law);
        }
        rows.add(SummaryList.Row.of(
                texts.get("procurement.card.justification"),
                Html.paragraphs(Objects.toString(named.justification(), ""))));
        return SummaryList.of(rows);
    }

    private SummaryList card(Opportunity opportunity) {
        var budget = opportunity.budget();
        var timetable = opportunity.timetable();
        var rows = new ArrayList<SummaryList.Row>();
        if (timetable.bidsClose() != null) row(rows, "bids-close", Wording.moment(timetable.bidsClose()));
        if (timetable.questionsClose() != null) {
            row(rows, "questions-close", Wording.moment(timetable.questionsClose()));
        }
        if (timetable.awardExpected() != null) row(rows, "award-expected", Wording.day(timetable.awardExpected()));
        if (budget.least() != null && budget.most() != null) {
            row(
                    rows,
                    "budget",
                    texts.get("procurement.card.range", Wording.pounds(budget.least()), Wording.pounds(budget.most())));
        }
        if (budget.contractStarts() != null && budget.contractEnds() != null) {
            var term = texts.get(
                    "procurement.card.term", Wording.day(budget.contractStarts()), Wording.day(budget.contractEnds()));
            row(rows, "contract", term);
        }
        if (budget.procedure() != null)
            row(rows, "procedure", texts.get("procurement.procedure." + budget.procedure()));
        var framework = opportunity.framework();
        if (framework != null && framework.ends() != null) {
            var named = texts.get(
                    "procurement.card.framework.text",
                    Objects.toString(framework.title(), ""),
                    Objects.toString(framework.owner(), ""),
                    Objects.toString(framework.notice(), ""),
                    Wording.day(framework.ends()));
            row(rows, "framework", named);
            row(rows, "framework-entitlement", Objects.toString(framework.entitlement(), ""));
        }
        if (opportunity.undivided() && opportunity.terms().smeSuitable() != null) {
            row(rows, "sme", texts.get(opportunity.terms().smeSuitable() ? "components.yes" : "components.no"));
        }
        lotParts.whole(rows, opportunity);
        var buyers = opportunity.buyers().stream().map(Opportunity.Buyer::name).toList();
        row(rows, "buyers", String.join(", ", buyers));
        var credit = opportunity.basedOn();
        if (credit != null) {
            rows.add(SummaryList.Row.of(
                    texts.get("procurement.card.based-on"),
                    Html.link("/opportunities/" + credit.reference(), credit.title())
                            .and(Html.text(texts.get("procurement.card.based-on.of", credit.authority())))));
        }
        if (opportunity.noticeNumber() != null && opportunity.noticePublishedAt() != null) {
            row(
                    rows,
                    "notice",
                    texts.get(
                            "procurement.card.notice.text",
                            opportunity.noticeNumber(),
                            Wording.moment(opportunity.noticePublishedAt())));
        }
        return SummaryList.of(rows);
    }

    /** The dates that are given, as a picture and as the table that goes with it. */
    private List<org.commonlot.marketplace.web.components.Component> dates(Opportunity opportunity) {
        var times = opportunity.timetable();
        var budget = opportunity.budget();
        var days = new ArrayList<Dated>();
        if (opportunity.publishedAt() != null) days.add(new Dated("published", UkTime.date(opportunity.publishedAt())));
        if (times.questionsClose() != null) {
            days.add(new Dated("questions-close", UkTime.date(times.questionsClose())));
        }
        if (times.bidsClose() != null) days.add(new Dated("bids-close", UkTime.date(times.bidsClose())));
        if (times.awardExpected() != null) days.add(new Dated("award-expected", times.awardExpected()));
        if (budget.contractStarts() != null) days.add(new Dated("contract-starts", budget.contractStarts()));
        days.sort(Comparator.comparing(Dated::day));
        if (days.size() < 2) return List.of();
        var rows = new ArrayList<List<Table.Cell>>();
        for (var dated : days) {
            rows.add(List.of(
                    Table.Cell.of(String.valueOf(rows.size() + 1)),
                    Table.Cell.of(Wording.day(dated.day())),
                    Table.Cell.of(texts.get("procurement.card." + dated.what()))));
        }
        var head = List.of(
                Table.Cell.of(texts.get("procurement.timeline.number")),
                Table.Cell.of(texts.get("procurement.timeline.day")),
                Table.Cell.of(texts.get("procurement.timeline.what")));
        return List.of(
                Timeline.of(
                        texts.get("procurement.timeline.picture"),
                        days.stream()
                                .map(dated -> new Timeline.Day(dated.day(), true))
                                .toList()),
                Table.of(texts.get("procurement.timeline"), head, rows).withHiddenCaption());
    }

    private record Dated(String what, LocalDate day) {}

    private void row(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("procurement.card." + key), value));
    }

    private List<OpportunityPage.Passage> passages(Opportunity opportunity) {
        var passages = new ArrayList<>(passages(opportunity.problem()));
        passages.addAll(more(opportunity));
        return passages;
    }

    private List<OpportunityPage.Passage> more(Opportunity opportunity) {
        var more = opportunity.moreOf();
        var passages = new ArrayList<>(passages(more));
        var code = more.openSource();
        if (code != null) passage(passages, "openSource", texts.of("procurement.open-source", code));
        if (!opportunity.standards().isEmpty()) {
            passages.add(new OpportunityPage.Passage(
                    texts.get("procurement.passage.standards"), new Prose(standards(opportunity))));
        }
        return passages;
    }

    private static Html standards(Opportunity opportunity) {
        return Html.items(opportunity.standards().stream()
                .map(standard -> Html.link(standard.url(), standard.title()))
                .toList());
    }

    /** Some of what a challenge says, as everybody will read it. */
    List<OpportunityPage.Passage> passages(Problem problem) {
        var passages = new ArrayList<OpportunityPage.Passage>();
        passage(passages, "problem", problem.problem());
        passage(passages, "affected", problem.affected());
        passage(passages, "outcome", problem.outcome());
        passage(passages, "workDone", problem.workDone());
        passage(passages, "dataSystems", problem.dataSystems());
        return passages;
    }

    List<OpportunityPage.Passage> passages(Particulars particulars) {
        var passages = new ArrayList<OpportunityPage.Passage>();
        passage(passages, "limits", particulars.limits());
        passage(passages, "tried", particulars.tried());
        passage(passages, "accessibility", particulars.accessibility());
        return passages;
    }

    private void passage(List<OpportunityPage.Passage> passages, String key, @Nullable String text) {
        if (text == null || text.isBlank()) return;
        passages.add(new OpportunityPage.Passage(texts.get("procurement.passage." + key), Prose.markdown(text)));
    }

    private OpportunityPage.Lot lot(
            Opportunity opportunity, Opportunity.LotOnOffer lot, @Nullable LotStanding standing, boolean open) {
        var state = standing == null ? null : standing.state();
        boolean several = !opportunity.undivided();
        boolean takesBids = open && (state == null || state == PublicState.OPEN);
        var outcomes = opportunity.outcomes().stream()
                .filter(known -> known.lot().equals(lot.id()))
                .toList();
        return new OpportunityPage.Lot(
                lot.id().toString(),
                "lot-" + lot.number(),
                several ? texts.get("procurement.lot", lot.number(), lot.title()) : null,
                several && state != null ? tag(opportunity, state, takesBids) : null,
                several ? lotParts.facts(lot) : null,
                lot.criteria().isEmpty() && opportunity.directAward() != null
                        ? List.of()
                        : criteria.of(lot.title(), lot.criteria(), lot.priceFormula(), opportunity.worthOf(lot)),
                outcomes.isEmpty() ? null : outcome(outcomes),
                several && standing != null ? ended(standing) : null,
                takesBids);
    }

    /** Why a lot ended before the others, and its notice. */
    private @Nullable SummaryList ended(LotStanding standing) {
        var termination = standing.termination();
        if (termination == null) return null;
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, "ended-why", Objects.toString(standing.endedReason(), ""));
        ended(rows, termination);
        return SummaryList.of(rows);
    }

    private SummaryList terms(Opportunity opportunity) {
        var terms = opportunity.terms();
        var rows = new ArrayList<SummaryList.Row>();
        term(rows, "payment", terms.paymentTerms());
        term(rows, "ip", terms.ipTerms());
        term(rows, "incumbent", terms.incumbent());
        if (opportunity.undivided()) term(rows, "lots", terms.noLotsRationale());
        if (opportunity.buyers().size() > 1) {
            term(rows, "signed", texts.get("procurement.terms.multiParty." + terms.signedTogether()));
        }
        var conditions = opportunity.conditions();
        if (conditions != null) conditions(rows, conditions);
        return SummaryList.of(rows);
    }

    /** Conditions of participation stand in the notice (s.22). */
    private void conditions(List<SummaryList.Row> rows, Conditions conditions) {
        term(rows, "conditions", conditions.standing());
        term(rows, "conditions", conditions.ability());
        term(rows, "qualifications", conditions.qualifications());
        if (conditions.insurance() != null) term(rows, "insurance", Wording.pounds(conditions.insurance()));
        if (conditions.turnover() != null) term(rows, "turnover", Wording.pounds(conditions.turnover()));
        if (conditions.accounts() == Conditions.Accounts.WHERE_REQUIRED) {
            term(rows, "accounts", texts.of("procurement.term.accounts", conditions.accounts()));
        }
    }

    private void term(List<SummaryList.Row> rows, String key, @Nullable String text) {
        if (text == null || text.isBlank()) return;
        rows.add(SummaryList.Row.of(texts.get("procurement.term." + key), Html.paragraphs(text)));
    }

    private @Nullable SummaryList termination(Termination termination) {
        var rows = new ArrayList<SummaryList.Row>();
        ended(rows, termination);
        return rows.isEmpty() ? null : SummaryList.of(rows);
    }

    private void ended(List<SummaryList.Row> rows, Termination termination) {
        if (termination.code() != null) {
            row(rows, "ended-code", texts.get("procurement.ending.reason." + termination.code()));
        }
        if (termination.at() != null) row(rows, "ended-at", Wording.moment(termination.at()));
        if (termination.number() != null && termination.published() != null) {
            row(
                    rows,
                    "termination",
                    texts.get(
                            "procurement.card.notice.text",
                            termination.number(),
                            Wording.moment(termination.published())));
        }
    }

    /** The award that stands, or the last that was given up; those before it in a row each. */
    private SummaryList outcome(List<Opportunity.Outcome> outcomes) {
        var outcome = outcomes.getLast();
        var rows = new ArrayList<SummaryList.Row>();
        if (outcome.setAsideAt() != null) {
            row(rows, "set-aside", texts.get("procurement.card.set-aside.text", Wording.day(outcome.setAsideAt())));
        }
        row(rows, "supplier", outcome.supplier());
        row(rows, "price", Wording.pounds(outcome.value()));
        row(rows, "decided", Wording.moment(outcome.decidedAt()));
        if (outcome.noticeNumber() != null) row(rows, "award-notice", outcome.noticeNumber());
        if (outcome.standstillEnds() != null) row(rows, "standstill", Wording.end(outcome.standstillEnds()));
        for (var held : outcome.holds()) {
            var until = held.until();
            row(
                    rows,
                    "held",
                    until == null
                            ? texts.get("procurement.card.held.since", Wording.day(held.since()))
                            : texts.get("procurement.card.held.until", Wording.day(held.since()), Wording.day(until)));
        }
        for (var before : outcomes.subList(0, outcomes.size() - 1)) {
            var given = before.setAsideAt();
            if (given == null) continue;
            row(
                    rows,
                    "set-aside.before",
                    texts.get(
                            "procurement.card.set-aside.before.text",
                            before.supplier(),
                            Wording.day(before.decidedAt()),
                            Wording.day(given)));
        }
        return SummaryList.of(rows);
    }

    private OpportunityPage.File file(Opportunity opportunity, Opportunity.File document) {
        var ending = document.fileName().substring(document.fileName().lastIndexOf('.') + 1);
        return new OpportunityPage.File(
                document.title(),
                "/opportunities/" + opportunity.reference() + "/documents/" + document.id(),
                texts.get("procurement.file", ending.toUpperCase(Locale.UK), size(document.size())));
    }

    private String size(long bytes) {
        return bytes < 1_048_576
                ? texts.get("procurement.file.kb", Math.max(1, bytes / 1024))
                : texts.get("procurement.file.mb", bytes / 1_048_576);
    }
}
