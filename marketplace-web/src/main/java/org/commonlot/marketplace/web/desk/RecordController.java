package org.commonlot.marketplace.web.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.PdfDownload;
import org.commonlot.marketplace.web.components.Print;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The whole of a procurement as one document to be filed (Procurement Act 2023, s.98: records that explain material
 * decisions are kept for three years).
 */
@Controller
@ForAuthorityStaff
class RecordController {

    private final ProcurementCatalogue catalogue;
    private final ObjectProvider<RecordPart> parts;
    private final PdfDownload pdf;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    RecordController(
            ProcurementCatalogue catalogue,
            ObjectProvider<RecordPart> parts,
            PdfDownload pdf,
            People people,
            Texts texts,
            Clock clock) {
        this.catalogue = catalogue;
        this.parts = parts;
        this.pdf = pdf;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/desk/procurements/{id}/record.pdf")
    ResponseEntity<byte[]> record(@PathVariable UUID id, Actor actor) {
        var details = catalogue.record(new ProcurementId(id), actor);
        var opportunity = details.opportunity();
        var print = new Print(
                texts.get("desk.record.title", opportunity.title()),
                texts.get("desk.reference", opportunity.reference()),
                texts.get("desk.record.about", opportunity.leadBuyer().name()),
                facts(details, actor),
                chapters(details, actor));
        return pdf.of(print, opportunity.reference() + "-record");
    }

    private SummaryList facts(ProcurementDetails details, Actor actor) {
        var opportunity = details.opportunity();
        var buyers = opportunity.buyers().stream().map(Opportunity.Buyer::name).collect(Collectors.joining(", "));
        return SummaryList.of(List.of(
                row("reference", opportunity.reference()),
                row("ocid", opportunity.ocid()),
                row("buyers", buyers),
                row("state", texts.of("desk.public-state", details.publicState())),
                row("made", Wording.exactUk(clock.instant())),
                row("for", people.person(actor.person()).name())));
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get("desk.record." + key), value);
    }

    private List<Print.Chapter> chapters(ProcurementDetails details, Actor actor) {
        var chapters = new ArrayList<Print.Chapter>();
        for (var part : parts.orderedStream().toList()) {
            if (part.concerns(details)) chapters.addAll(chapters(part, details, actor));
        }
        return chapters;
    }

    private List<Print.Chapter> chapters(RecordPart part, ProcurementDetails details, Actor actor) {
        var title = texts.get(part.title());
        var chapters = new ArrayList<Print.Chapter>();
        var whole = part.whole(details, actor);
        if (!whole.isEmpty()) chapters.add(new Print.Chapter(title, whole));
        for (var lot : details.lots()) {
            var shown = part.lot(DeskLot.of(details, lot.id(), texts), actor);
            if (shown.isEmpty()) continue;
            chapters.add(new Print.Chapter(named(title, lot, details), shown));
        }
        if (chapters.isEmpty()) {
            chapters.add(new Print.Chapter(title, List.of(new Paragraph(texts.get("desk.record.nothing")))));
        }
        return chapters;
    }

    /** Of which lot, and at which stage, where there are several. */
    private String named(String title, LotView lot, ProcurementDetails details) {
        var stage = StageNames.of(lot.stage(), details, texts);
        var staged = stage.isEmpty() ? title : texts.get("desk.record.of-lot", title, stage);
        return details.severalLots() ? texts.get("desk.record.of-lot", staged, DeskLot.name(lot, texts)) : staged;
    }
}
