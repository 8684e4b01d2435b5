package org.commonlot.marketplace.web.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.award.Passage;
import org.commonlot.marketplace.award.PassageEdit;
import org.commonlot.marketplace.award.Readership;
import org.commonlot.marketplace.award.SummaryDraft;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Difference;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;

/** What is edited and looked at before summaries are issued: confidential answers, and the record of changes. */
@org.springframework.stereotype.Component
class DraftParts {

    private final People people;
    private final Texts texts;

    DraftParts(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** The answers in which the bidder marked something as confidential, and whether somebody has looked at that. */
    List<Component> marked(SummaryDraft draft) {
        if (draft.marked().isEmpty()) return List.of();
        var rows = draft.marked().stream()
                .map(marked -> SummaryList.Row.of(
                        marked.criterion().name(),
                        Html.paragraphs(texts.get("award.draft.marked.why", marked.why()))
                                .and(Html.paragraphs(marked.answer()))))
                .toList();
        return List.of(
                InsetText.of(checked(draft)),
                SummaryList.card(texts.get("award.draft.marked", draft.supplier()), rows));
    }

    private String checked(SummaryDraft draft) {
        var check = draft.check();
        return check == null
                ? texts.get("award.draft.unchecked", draft.supplier())
                : texts.get("award.draft.checked", people.person(check.by()).name(), Wording.moment(check.at()));
    }

    /** In the printed record: who looked at what is confidential, and what was edited; nothing where neither was. */
    List<Component> kept(SummaryDraft draft) {
        var parts = new ArrayList<Component>();
        if (draft.marked().isEmpty() && draft.edits().isEmpty()) return parts;
        parts.add(Heading.second(texts.get("award.draft.record", draft.supplier())));
        if (!draft.marked().isEmpty()) parts.add(InsetText.of(checked(draft)));
        parts.addAll(edits(draft));
        return parts;
    }

    /** Each edit, with who made it, when and why, and both texts; nothing where none was made. */
    List<Component> edits(SummaryDraft draft) {
        if (draft.edits().isEmpty()) return List.of();
        var head = Stream.of("passage", "by", "reason", "words")
                .map(column -> Table.Cell.of(texts.get("award.draft.edits." + column)))
                .toList();
        var rows = draft.edits().stream().map(edit -> edit(draft, edit)).toList();
        return List.of(Table.of(texts.get("award.draft.edits"), head, rows));
    }

    private List<Table.Cell> edit(SummaryDraft draft, PassageEdit edit) {
        return List.of(
                Table.Cell.of(title(draft, edit)),
                Table.Cell.of(texts.get("award.by", people.person(edit.by()).name(), Wording.moment(edit.at()))),
                Table.Cell.of(edit.reason()),
                Table.Cell.of(Html.difference(
                        Difference.between(edit.before(), edit.after()),
                        texts.get("award.draft.removed"),
                        texts.get("award.draft.added"))));
    }

    private String title(SummaryDraft draft, PassageEdit edit) {
        return draft.passages().stream()
                .filter(passage -> passage.readership() == edit.readership())
                .filter(passage -> Objects.equals(criterion(passage), edit.criterion()))
                .map(this::title)
                .findFirst()
                .orElseGet(() -> title(edit.readership(), texts.get("award.draft.reasons")));
    }

    private static @Nullable UUID criterion(Passage passage) {
        var criterion = passage.criterion();
        return criterion == null ? null : criterion.id();
    }

    /** What a passage is about, and who reads it. */
    String title(Passage passage) {
        var criterion = passage.criterion();
        return title(passage.readership(), criterion == null ? texts.get("award.draft.reasons") : criterion.name());
    }

    private String title(Readership readership, String about) {
        return texts.get("award.draft.passage." + readership, about);
    }
}
