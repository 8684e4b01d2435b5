package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.Confirmation;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.evaluation.CheckRow;
import org.commonlot.marketplace.evaluation.CheckState;
import org.commonlot.marketplace.evaluation.CheckView;
import org.commonlot.marketplace.evaluation.Concerned;
import org.commonlot.marketplace.evaluation.ExclusionGround;
import org.commonlot.marketplace.register.SupplierStanding;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.SupplierMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a check is shown: to those who check, and to the bidder. */
@Component
class CheckParts {

    private final Texts texts;
    private final SupplierMarks marks;

    CheckParts(Texts texts, SupplierMarks marks) {
        this.marks = marks;
        this.texts = texts;
    }

    /** @param supplier whether it is proved who it is */
    SummaryList facts(CheckRow row, @Nullable SupplierStanding supplier) {
        var check = row.check();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(texts.get("evaluation.check.state"), Html.tag(tag(check.state()))));
        if (supplier != null) {
            rows.add(SummaryList.Row.of(texts.get("evaluation.check.supplier"), marks.told(supplier)));
        }
        rows.add(row("evaluation.check.reference", check.reference()));
        if (row.confirmation() != Confirmation.STANDS) {
            rows.add(row("evaluation.check.confirmation", texts.of("evaluation.confirmation", row.confirmation())));
        }
        rows.add(row("evaluation.check.share-code", row.shareCode() == null ? "" : row.shareCode()));
        rows.add(parties("evaluation.check.associated-persons", row.associatedPersons()));
        rows.add(parties("evaluation.check.subcontractors", row.subcontractors()));
        rows.addAll(concern(check));
        return SummaryList.of(rows);
    }

    private SummaryList.Row parties(String key, List<NamedParty> parties) {
        if (parties.isEmpty()) return row(key, texts.get("evaluation.check.none"));
        var told = parties.stream().map(NamedParty::told).toList();
        return SummaryList.Row.of(texts.get(key), Html.list(told));
    }

    /** What was raised, replied and decided, as far as it has come. */
    List<SummaryList.Row> concern(CheckView check) {
        var rows = new ArrayList<SummaryList.Row>();
        var concern = check.concern();
        if (concern != null) {
            rows.add(row("evaluation.check.ground", ground(concern.ground())));
            if (concern.concerned() != Concerned.SUPPLIER) {
                rows.add(row(
                        "evaluation.check.concerned",
                        texts.get(
                                "evaluation.check.concerned.who",
                                concern.name(),
                                texts.of("evaluation.check.concerned", concern.concerned()))));
            }
            rows.add(SummaryList.Row.of(texts.get("evaluation.check.concern"), Html.paragraphs(concern.text())));
            rows.add(row("evaluation.check.reply-by", Wording.end(concern.replyBy())));
            var reply = check.reply();
            rows.add(
                    reply == null
                            ? row("evaluation.check.reply", texts.get("evaluation.check.no-reply"))
                            : SummaryList.Row.of(texts.get("evaluation.check.reply"), Html.paragraphs(reply)));
            var measures = check.measures();
            if (measures != null) {
                rows.add(SummaryList.Row.of(texts.get("evaluation.check.measures"), Html.paragraphs(measures)));
            }
            var replacement = check.replacement();
            if (replacement != null) {
                var key = check.replaced() ? "evaluation.check.replaced" : "evaluation.check.replacement";
                rows.add(row(key, NamedParty.read(replacement).told()));
            }
        }
        if (!check.sources().isEmpty()) {
            rows.add(row(
                    "evaluation.check.sources.read",
                    check.sources().stream()
                            .map(source -> texts.of("evaluation.check.source", source))
                            .collect(Collectors.joining("; "))));
        }
        var reason = check.reason();
        if (reason != null) {
            rows.add(SummaryList.Row.of(texts.get("evaluation.check.decision-reason"), Html.paragraphs(reason)));
        }
        return rows;
    }

    /** What can be decided; that somebody is replaced, only where the bidder has offered it. */
    List<Choice> decisions(CheckView check) {
        var decisions = new ArrayList<Choice>();
        decisions.add(decision(CheckState.CLEARED.name()));
        var concern = check.concern();
        var replacement = check.replacement();
        if (concern != null && replacement != null) {
            decisions.add(Choice.of(
                    CheckForm.REPLACED,
                    texts.get(
                            "evaluation.check.decision.REPLACED",
                            NamedParty.read(replacement).name(),
                            concern.name())));
        }
        decisions.add(
                decision(CheckState.EXCLUDED.name()).withHint(texts.get("evaluation.check.decision.EXCLUDED.hint")));
        return decisions;
    }

    private Choice decision(String value) {
        return Choice.of(value, texts.get("evaluation.check.decision." + value));
    }

    List<Select.Option> grounds(List<ExclusionGround> grounds) {
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of("", texts.get("evaluation.concern.ground.choose")));
        for (var ground : grounds) options.add(Select.Option.of(ground.name(), ground(ground)));
        return options;
    }

    private String ground(ExclusionGround ground) {
        return texts.get(
                "evaluation.ground",
                texts.of("evaluation.ground", ground),
                texts.of("evaluation.ground.kind", ground.kind()));
    }

    Tag tag(CheckState state) {
        var colour = switch (state) {
            case PENDING -> "blue";
            case CONCERN -> "yellow";
            case CLEARED -> "green";
            case EXCLUDED -> "red";
            case WITHDRAWN -> "grey";
        };
        return Tag.of(texts.of("evaluation.check.state", state), colour);
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get(key), value);
    }
}
