package org.commonlot.marketplace.web.decision;

import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.decision.GateState;
import org.commonlot.marketplace.decision.GateView;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** How the gates of authorities are shown. */
@Component
class GateWords {

    private final Texts texts;

    GateWords(Texts texts) {
        this.texts = texts;
    }

    /** @param path of all gates, below which each has its own */
    Table table(String path, List<GateView> gates) {
        var head = List.of(
                Table.Cell.of(texts.get("decision.gate")),
                Table.Cell.of(texts.get("decision.authority")),
                Table.Cell.of(texts.get("decision.before")),
                Table.Cell.of(texts.get("decision.state")),
                Table.Cell.of(texts.get("decision.what")));
        return Table.of(
                texts.get("decision.caption"),
                head,
                gates.stream().map(gate -> row(path, gate)).toList());
    }

    private List<Table.Cell> row(String path, GateView gate) {
        return List.of(
                Table.Cell.of(gate.gate().title()),
                Table.Cell.of(gate.authorityName()),
                Table.Cell.of(texts.of("decision.before", gate.before())),
                Table.Cell.of(Html.tag(tag(gate.state()))),
                Table.Cell.of(recorded(path, gate)));
    }

    private Html recorded(String path, GateView gate) {
        var words = Html.text("");
        var from = gate.countedFrom();
        var opens = gate.opens();
        var evidence = gate.evidence();
        if (from == null || opens == null || evidence == null) {
            var key = gate.gate().working() && gate.gate().clearDays() > 0
                    ? "decision.what.none.working"
                    : "decision.what.none";
            words = Html.paragraphs(texts.get(key, gate.gate().clearDays()));
        } else {
            words = Html.paragraphs(texts.get("decision.what.day", Wording.day(from), Wording.day(opens)))
                    .and(Html.paragraphs(evidence));
            var link = gate.link();
            if (link != null) words = words.and(Html.link(link, texts.get("decision.what.link")));
            var document = gate.document();
            if (document != null) {
                var file = path + "/" + gate.gate().id() + "/document";
                words = words.and(Html.paragraphs(texts.get("decision.what.document.hash", document.sha256())))
                        .and(Html.link(file, texts.get("decision.what.document")));
            }
            var by = gate.recordedBy();
            var at = gate.recordedAt();
            if (by != null && at != null) {
                words = words.and(Html.paragraphs(texts.get("decision.what.by", by, Wording.moment(at))));
            }
        }
        var why = gate.waivedWhy();
        var waiver = gate.waivedBy();
        var waived = gate.waivedAt();
        if (why == null || waiver == null || waived == null) return words;
        return words.and(Html.paragraphs(texts.get("decision.what.waived", why)))
                .and(Html.paragraphs(texts.get("decision.what.by", waiver, Wording.moment(waived))));
    }

    Tag tag(GateState state) {
        var colour = switch (state) {
            case OPEN -> "blue";
            case RUNS -> "yellow";
            case PASSED -> "green";
            case WAIVED -> "grey";
        };
        return Tag.of(texts.of("decision.state", state), colour);
    }

    /** In short: from when, or since when. */
    String hint(GateView gate) {
        LocalDate day = gate.state() == GateState.RUNS ? gate.opens() : gate.countedFrom();
        return texts.get("decision.task.hint." + gate.state(), day == null ? "" : Wording.day(day));
    }
}
