package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.PublishedVersion;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was changed of a published procurement, when and why, word by word: for everybody. */
@Controller
@OpenToAll
class ChangesController {

    private final Opportunities opportunities;
    private final Differences differences;
    private final Texts texts;

    ChangesController(Opportunities opportunities, Differences differences, Texts texts) {
        this.opportunities = opportunities;
        this.differences = differences;
        this.texts = texts;
    }

    @GetMapping("/opportunities/{reference}/changes")
    String changes(@PathVariable String reference, Model model) {
        var versions = opportunities.versions(reference);
        if (versions.isEmpty()) throw new NotFound();
        var sheet = Sheet.of(texts.get("procurement.changes.title"))
                .withCaption(versions.getLast().opportunity().title());
        if (versions.size() == 1) sheet = sheet.with(new Paragraph(texts.get("procurement.changes.none")));
        for (int i = versions.size() - 1; i > 0; i--) {
            var version = versions.get(i);
            sheet = sheet.with(Heading.second(
                            texts.get("procurement.changes.at", version.change(), Wording.moment(version.at()))))
                    .with(SummaryList.of(why(version)))
                    .with(differences.between(versions.get(i - 1).opportunity(), version.opportunity()));
        }
        sheet = sheet.with(new Paragraph(texts.get(
                "procurement.changes.first", Wording.moment(versions.getFirst().at()))));
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to("/opportunities/" + reference));
        return Sheet.VIEW;
    }

    private ArrayList<SummaryList.Row> why(PublishedVersion version) {
        var rows = new ArrayList<SummaryList.Row>();
        var reason = version.reason();
        var notice = version.noticeNumber();
        if (reason != null) rows.add(SummaryList.Row.of(texts.get("procurement.changes.reason"), reason));
        if (notice != null) rows.add(SummaryList.Row.of(texts.get("procurement.card.notice"), notice));
        return rows;
    }
}
