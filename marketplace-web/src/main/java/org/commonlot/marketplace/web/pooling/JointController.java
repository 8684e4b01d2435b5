package org.commonlot.marketplace.web.pooling;

import java.util.ArrayList;
import java.util.UUID;
import org.commonlot.marketplace.contract.Declining;
import org.commonlot.marketplace.pooling.Approvals;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is bought for several authorities, for those of them that do not lead: they read it, and approve it. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/joint/{id}")
class JointController {

    private final Approvals approvals;
    private final ProcurementCatalogue catalogue;
    private final ApprovalsPart part;
    private final Declining declining;
    private final SharesTable shares;
    private final Texts texts;

    JointController(
            Approvals approvals,
            ProcurementCatalogue catalogue,
            ApprovalsPart part,
            Declining declining,
            SharesTable shares,
            Texts texts) {
        this.approvals = approvals;
        this.catalogue = catalogue;
        this.part = part;
        this.declining = declining;
        this.shares = shares;
        this.texts = texts;
    }

    @GetMapping
    String one(@PathVariable UUID id, Actor actor, Model model) {
        var procurement = new ProcurementId(id);
        var details = catalogue.details(procurement, actor);
        var opportunity = details.opportunity();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(
                texts.get("pooling.joint.lead"), opportunity.leadBuyer().name()));
        rows.add(SummaryList.Row.of(texts.get("pooling.joint.state"), texts.of("desk.state", details.state())));
        var value = opportunity.estimatedValue();
        if (value != null) {
            rows.add(SummaryList.Row.of(texts.get("pooling.estimated"), Wording.pounds(value.amount())));
        }
        var problem = opportunity.problem().problem();
        var sheet = Sheet.of(opportunity.title())
                .withCaption(texts.get("pooling.joint.title"))
                .with(SummaryList.of(rows));
        if (problem != null) sheet = sheet.with(new Paragraph(problem));
        sheet = shared(sheet.with(part.table(approvals.of(procurement))), details, actor)
                .with(Links.of(Links.Link.to(DeskPages.path(id) + "/preview", texts.get("pooling.joint.preview"))));
        if (approvals.waitingFor(procurement, actor).isPresent()) {
            sheet = sheet.with(Sheet.Act.of(texts.get("pooling.joint.approve"), "/desk/joint/" + id + "/approve"));
        }
        return DeskPages.sheet(sheet, "/desk/coalitions", model);
    }

    /** What each authority gets of the awards that are decided, lot by lot, and the way to decline one's own. */
    private Sheet shared(Sheet sheet, ProcurementDetails details, Actor actor) {
        var contracts = declining.shared(details.id(), actor);
        if (contracts.isEmpty()) return sheet;
        var declined = declining.declined(details.id());
        var longer = sheet.with(new Paragraph(texts.get("pooling.shares.rule")));
        for (var lot : details.lots()) {
            var ofLot = contracts.stream()
                    .filter(contract -> contract.lot().equals(lot.id()))
                    .toList();
            if (ofLot.isEmpty()) continue;
            var gone = declined.stream()
                    .filter(share -> share.lot().equals(lot.id()))
                    .toList();
            longer = longer.with(shares.of(texts.get("pooling.shares.lot", lot.title()), ofLot, gone));
        }
        var links = contracts.stream()
                .filter(contract -> declining.declinable(contract.id(), actor).isPresent())
                .map(contract -> Links.Link.to(
                        "/desk/joint/" + details.id().value() + "/contracts/"
                                + contract.id().value() + "/decline",
                        texts.get("pooling.decline.link", contract.supplierName())))
                .toList();
        return links.isEmpty() ? longer : longer.with(new Links(links));
    }

    @PostMapping("/approve")
    String approve(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        approvals.approve(new ProcurementId(id), actor);
        return DeskPages.done("/desk/joint/" + id, "pooling.done.approved", redirect);
    }

    @PostMapping("/ask")
    String ask(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        redirect.addFlashAttribute("doneArgs", approvals.ask(new ProcurementId(id), actor));
        return DeskPages.done(DeskPages.path(id), "pooling.done.asked", redirect);
    }
}
