package org.commonlot.marketplace.web.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.commonlot.marketplace.evaluation.Moderated;
import org.commonlot.marketplace.evaluation.NoteView;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;

/** What a panel was asked to look at again, and what its chair answered. */
@org.springframework.stereotype.Component
class NoteParts {

    private final Texts texts;

    NoteParts(Texts texts) {
        this.texts = texts;
    }

    /** The notes on these items; nothing where there are none. */
    List<Component> notes(List<Moderated> items) {
        var rows = items.stream()
                .flatMap(item -> item.notes().stream()
                        .map(note -> row(note, item.criterion().name())))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(SummaryList.of(rows));
    }

    private SummaryList.Row row(NoteView note, String criterion) {
        return SummaryList.Row.of(texts.get("evaluation.note.of", note.number(), criterion), words(note));
    }

    private Html words(NoteView note) {
        var asked = Html.paragraphs(
                texts.get("evaluation.note.asked", note.by(), Wording.moment(note.at())) + "\n\n" + note.words());
        var answer = note.answer();
        if (answer == null) return asked.and(Html.tag(Tag.of(texts.get("evaluation.note.open"), "yellow")));
        return asked.and(Html.paragraphs(texts.get("evaluation.note.answered", answer.by(), Wording.moment(answer.at()))
                + "\n\n" + answer.words()));
    }

    /**
     * What there is to do about the notes on one bid.
     *
     * @param path of the consensus on this bid
     */
    List<Links.Link> acts(String path, List<Moderated> items, boolean asks, boolean answers) {
        var ask = Stream.of(Links.Link.to(
                        path + "/notes",
                        texts.get("evaluation.note.ask", items.getFirst().number())))
                .filter(link -> asks);
        var answer = items.stream()
                .flatMap(item -> item.notes().stream())
                .filter(note -> answers && note.answer() == null)
                .map(note -> Links.Link.to(
                        path + "/notes/" + note.number(), texts.get("evaluation.note.answer", note.number())));
        return Stream.concat(ask, answer).toList();
    }
}
