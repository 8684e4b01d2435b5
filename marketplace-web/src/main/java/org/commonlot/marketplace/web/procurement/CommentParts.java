package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.CommentView;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.Reviewing;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** How comments of reviewers are told, beside the section that they are about. */
@Component
class CommentParts {

    private final Reviewing reviewing;
    private final People people;
    private final Texts texts;

    CommentParts(Reviewing reviewing, People people, Texts texts) {
        this.reviewing = reviewing;
        this.people = people;
        this.texts = texts;
    }

    /** Where a section is written; criteria are written for each lot. */
    String page(Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    String name(Section section) {
        return texts.get("procurement." + page(section) + ".title");
    }

    /** Section, comment, who wrote it and what came of it. */
    String words(CommentView comment) {
        var author = people.person(comment.writtenBy()).name();
        var at = Wording.moment(comment.writtenAt());
        var answer = comment.answer();
        return answer == null
                ? texts.get("procurement.comment.open", name(comment.section()), comment.comment(), author, at)
                : texts.get(
                        "procurement.comment.resolved", name(comment.section()), comment.comment(), author, at, answer);
    }

    List<CommentView> all(ProcurementDetails details, Actor actor) {
        return reviewing.of(details.id(), actor);
    }

    /** What waits in one section, for its own page. */
    List<InsetText> open(ProcurementDetails details, Section section, Actor actor) {
        return reviewing.of(details.id(), actor).stream()
                .filter(comment -> comment.open() && comment.section() == section)
                .map(comment -> InsetText.of(words(comment)))
                .toList();
    }
}
