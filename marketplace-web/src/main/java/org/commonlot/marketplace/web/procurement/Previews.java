package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.terms.Words;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;

/** What was typed and is not kept yet, as everybody would read it. */
@org.springframework.stereotype.Component
class Previews {

    private final OpportunityPages pages;
    private final Texts texts;

    Previews(OpportunityPages pages, Texts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    List<Component> of(Problem problem) {
        var words = problem.problem() == null ? 0 : Words.count(problem.problem());
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("procurement.preview.title")));
        parts.add(new Paragraph(texts.get("procurement.preview.words", words, Problem.MOST_WORDS)));
        parts.addAll(shown(pages.passages(problem)));
        return parts;
    }

    List<Component> of(Particulars particulars) {
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("procurement.preview.title")));
        parts.addAll(shown(pages.passages(particulars)));
        return parts;
    }

    private static List<Component> shown(List<OpportunityPage.Passage> passages) {
        var parts = new ArrayList<Component>();
        for (var passage : passages) {
            parts.add(Heading.second(passage.heading()));
            parts.add(passage.text());
        }
        return parts;
    }
}
