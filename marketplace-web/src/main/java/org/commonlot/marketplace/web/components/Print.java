package org.commonlot.marketplace.web.components;

import java.util.List;

/**
 * A document to be printed and filed: what it is, facts about it, and its chapters.
 *
 * @param reference stands at the foot of every page
 * @param about in a sentence, for programs that list documents
 */
public record Print(String title, String reference, String about, SummaryList facts, List<Chapter> chapters) {

    /** A part with a heading that the contents list; its headings stand below that. */
    public record Chapter(String title, List<Component> parts) {

        public Chapter {
            parts = List.copyOf(parts);
        }
    }

    public Print {
        chapters = List.copyOf(chapters);
    }

    /** The contents help where there is something to choose from. */
    public boolean hasContents() {
        return chapters.size() > 1;
    }
}
