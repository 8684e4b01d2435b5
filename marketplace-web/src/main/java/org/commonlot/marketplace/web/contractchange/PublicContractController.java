package org.commonlot.marketplace.web.contractchange;

import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.PublicFiles;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.PublicContractPart;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One contract with its changes, for everybody: one query, and one for what others add. */
@Controller
@OpenToAll
class PublicContractController {

    private final PublicFiles files;
    private final ChangePages pages;
    private final ObjectProvider<PublicContractPart> parts;
    private final Texts texts;

    PublicContractController(
            PublicFiles files, ChangePages pages, ObjectProvider<PublicContractPart> parts, Texts texts) {
        this.files = files;
        this.pages = pages;
        this.parts = parts;
        this.texts = texts;
    }

    @GetMapping("/contracts/{contract}")
    String one(@PathVariable UUID contract, Model model) {
        var file = files.one(new ContractId(contract)).orElseThrow(NotFound::new);
        var sheet = Sheet.of(file.title())
                .withCaption(texts.get("contractchange.caption", file.supplier()))
                .with(pages.open(file, "/contracts/" + file.id().value()));
        if (file.parties().size() > 1) sheet = sheet.with(pages.openParties(file));
        sheet = sheet.with(
                file.changes().isEmpty()
                        ? new Paragraph(texts.get("contractchange.open.none"))
                        : pages.openChanges(file.changes()));
        for (var part : parts.orderedStream().toList()) {
            for (var piece : part.parts(file.id())) sheet = sheet.with(piece);
        }
        return DeskPages.sheet(sheet, "/contracts", model);
    }
}
