package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** In the printed record: the notice and the brief as they stand, how lots are judged, and every version that was public. */
@org.springframework.stereotype.Component
@Order(10)
class NoticeRecord implements RecordPart {

    private final Opportunities opportunities;
    private final OpportunityPages pages;
    private final Texts texts;

    NoticeRecord(Opportunities opportunities, OpportunityPages pages, Texts texts) {
        this.opportunities = opportunities;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "procurement.record.notice";
    }

    @Override
    public List<Component> whole(ProcurementDetails details, Actor actor) {
        return opportunities.byId(details.id()).map(this::published).orElse(List.of());
    }

    private List<Component> published(PublishedOpportunity published) {
        var page = pages.page(
                published.opportunity(),
                published.state(),
                opportunities.lotStandings(published.id()),
                published.endedReason(),
                published.termination(),
                published.amendedAt());
        var parts = new ArrayList<Component>();
        parts.add(page.card());
        if (page.ended() != null) parts.add(Prose.of(page.ended()));
        if (page.termination() != null) parts.add(page.termination());
        if (page.supplier() != null) {
            parts.add(Heading.second(texts.get("procurement.direct.supplier")));
            parts.add(page.supplier());
        }
        for (var passage : page.passages()) {
            parts.add(Heading.second(passage.heading()));
            parts.add(passage.text());
        }
        for (var lot : page.lots()) parts.addAll(lot(lot));
        parts.add(Heading.second(texts.get("procurement.contract")));
        parts.add(page.terms());
        parts.add(Heading.second(texts.get("procurement.documents.title")));
        if (page.files().isEmpty()) parts.add(new Paragraph(texts.get("procurement.documents.none")));
        for (var file : page.files()) {
            parts.add(new Paragraph(texts.get("procurement.record.file", file.title(), file.kind())));
        }
        parts.add(Heading.second(texts.get("procurement.record.versions")));
        parts.add(versions(published.opportunity().reference()));
        return parts;
    }

    private List<Component> lot(OpportunityPage.Lot lot) {
        var parts = new ArrayList<Component>();
        if (lot.heading() != null) parts.add(Heading.second(lot.heading()));
        if (lot.facts() != null) parts.add(lot.facts());
        if (lot.ended() != null) parts.add(lot.ended());
        parts.addAll(lot.criteria());
        if (lot.outcome() != null) {
            parts.add(Heading.third(texts.get("procurement.outcome")));
            parts.add(lot.outcome());
        }
        return parts;
    }

    private Table versions(String reference) {
        var head = List.of(
                Table.Cell.of(texts.get("procurement.record.version")),
                Table.Cell.of(texts.get("procurement.record.version.at")),
                Table.Cell.of(texts.get("procurement.record.version.notice")),
                Table.Cell.of(texts.get("procurement.record.version.why")));
        var rows = opportunities.versions(reference).stream()
                .map(version -> List.of(
                        Table.Cell.of(String.valueOf(version.change())),
                        Table.Cell.of(Wording.moment(version.at())),
                        Table.Cell.of(Objects.toString(version.noticeNumber(), "")),
                        Table.Cell.of(Html.paragraphs(Objects.toString(version.reason(), "")))))
                .toList();
        return Table.of(texts.get("procurement.record.versions.caption"), head, rows);
    }
}
