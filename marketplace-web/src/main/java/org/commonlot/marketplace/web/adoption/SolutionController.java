package org.commonlot.marketplace.web.adoption;

import java.util.UUID;
import org.commonlot.marketplace.adoption.AdoptionRegister;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a pilot has shown and who uses its solution, for everybody: one query. */
@Controller
@OpenToAll
class SolutionController {

    private final AdoptionRegister register;
    private final AdoptionTables tables;
    private final Texts texts;

    SolutionController(AdoptionRegister register, AdoptionTables tables, Texts texts) {
        this.register = register;
        this.tables = tables;
        this.texts = texts;
    }

    @GetMapping("/solutions/{contract}")
    String one(@PathVariable UUID contract, Model model) {
        var solution = register.solution(new ContractId(contract)).orElseThrow(NotFound::new);
        var opportunity = "/opportunities/" + solution.reference();
        var evidence = solution.evidence();
        var revised = solution.revisedAt();
        var sheet = Sheet.of(solution.title())
                .withCaption(texts.get("adoption.caption", solution.authority(), solution.supplierName()))
                .with(new Paragraph(
                        revised == null
                                ? texts.get("adoption.published", Wording.day(solution.publishedAt()))
                                : texts.get(
                                        "adoption.published.revised",
                                        Wording.day(solution.publishedAt()),
                                        Wording.day(revised))));
        sheet = told(sheet, "outcome", evidence.outcome());
        sheet = told(sheet, "cost", evidence.cost());
        sheet = told(sheet, "users", evidence.users());
        sheet = told(sheet, "data", evidence.data());
        sheet = told(sheet, "shortfalls", evidence.shortfalls());
        sheet = sheet.with(Heading.second(texts.get("adoption.adopters")))
                .with(
                        solution.adopters().isEmpty()
                                ? new Paragraph(texts.get("adoption.nobody"))
                                : tables.adopters(solution.adopters()))
                .with(Links.of(
                        Links.Link.to(opportunity, texts.get("adoption.opportunity")),
                        Links.Link.to("/suppliers/" + solution.supplier().value(), solution.supplierName()),
                        Links.Link.to("/desk/solutions/" + contract + "/adopt", texts.get("adoption.mark"))));
        return DeskPages.sheet(sheet, opportunity, model);
    }

    private Sheet told(Sheet sheet, String what, String text) {
        return sheet.with(Heading.second(texts.get("adoption.evidence." + what + ".label")))
                .with(new Prose(Html.paragraphs(text)));
    }
}
