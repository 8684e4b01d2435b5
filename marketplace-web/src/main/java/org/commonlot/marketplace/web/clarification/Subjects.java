package org.commonlot.marketplace.web.clarification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.clarification.About;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Component;

/** What a question can be about, as a list to choose from and in words. */
@Component
class Subjects {

    private static final String WHOLE = "whole";
    private static final String LOT = "lot-";
    private static final String SECTION = "section-";

    private final Texts texts;

    Subjects(Texts texts) {
        this.texts = texts;
    }

    List<Select.Option> options(Opportunity opportunity) {
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of(WHOLE, texts.get("clarification.about.whole")));
        if (!opportunity.undivided()) {
            for (var lot : opportunity.lots()) options.add(Select.Option.of(LOT + lot.id(), lot(lot)));
        }
        for (var section : Section.values()) {
            if (About.SECTIONS.contains(section)) {
                options.add(Select.Option.of(SECTION + section.name(), section(section)));
            }
        }
        return options;
    }

    /** What was chosen; nothing when that is not in the list. */
    Optional<About> read(String chosen, Opportunity opportunity) {
        if (chosen.isEmpty() || chosen.equals(WHOLE)) return Optional.of(About.WHOLE);
        if (options(opportunity).stream().noneMatch(option -> chosen.equals(option.value()))) return Optional.empty();
        return Optional.of(
                chosen.startsWith(LOT)
                        ? About.lot(new LotId(UUID.fromString(chosen.substring(LOT.length()))))
                        : About.section(Section.valueOf(chosen.substring(SECTION.length()))));
    }

    /** The heading over a question. */
    String heading(About about, Opportunity opportunity) {
        var lot = about.lot();
        var section = about.section();
        if (lot != null) {
            return opportunity
                    .round(lot)
                    .map(offered -> texts.get("clarification.question.about", lot(offered)))
                    .orElse(texts.get("clarification.question"));
        }
        return section == null
                ? texts.get("clarification.question")
                : texts.get("clarification.question.about", section(section));
    }

    private String lot(Opportunity.LotOnOffer lot) {
        return texts.get("clarification.about.lot", lot.number(), lot.title());
    }

    private String section(Section section) {
        return texts.get("procurement." + section.name().toLowerCase(Locale.ROOT) + ".title");
    }
}
