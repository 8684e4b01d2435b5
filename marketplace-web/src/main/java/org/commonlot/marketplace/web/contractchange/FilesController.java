package org.commonlot.marketplace.web.contractchange;

import java.util.ArrayList;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.ContractFilePart;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An authority's contracts: the list, each with its changes and what can be done, and what was learned. */
@Controller
@ForAuthorityStaff
class FilesController {

    private final ContractDesk desk;
    private final Changing changing;
    private final ChangePages pages;
    private final ObjectProvider<ContractFilePart> parts;
    private final Forms forms;
    private final Texts texts;

    FilesController(
            ContractDesk desk,
            Changing changing,
            ChangePages pages,
            ObjectProvider<ContractFilePart> parts,
            Forms forms,
            Texts texts) {
        this.desk = desk;
        this.changing = changing;
        this.pages = pages;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(ChangePages.HOME)
    String all(Actor actor, Model model) {
        var files = desk.files(actor);
        var sheet = Sheet.of(texts.get("contractchange.contracts"))
                .with(new Paragraph(texts.get("contractchange.contracts.intro")))
                .with(files.isEmpty() ? new Paragraph(texts.get("contractchange.none")) : pages.files(files));
        return DeskPages.sheet(sheet, "/desk", model);
    }

    @GetMapping(ChangePages.HOME + "/{contract}")
    String one(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.file(new ContractId(contract), actor);
        var changes = desk.changes(file);
        var sheet = Sheet.of(file.title())
                .withCaption(texts.get("contractchange.caption", file.supplierName()))
                .withTag(pages.state(file.state()))
                .with(pages.facts(file, changes));
        var parties = desk.parties(file);
        if (parties.size() > 1) {
            sheet = sheet.with(Heading.second(texts.get("contractchange.parties")))
                    .with(new Paragraph(texts.get(
                            "contractchange.parties.intro",
                            parties.getFirst().authorityName(),
                            Wording.pounds(desk.worth(file).amount()))))
                    .with(pages.parties(parties));
        }
        sheet = sheet.with(
                changes.isEmpty() ? new Paragraph(texts.get("contractchange.no-changes")) : pages.changes(changes));
        var links = links(file, actor);
        if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        for (var part : parts.orderedStream().toList()) {
            for (var piece : part.parts(file, actor)) sheet = sheet.with(piece);
        }
        return DeskPages.sheet(sheet, ChangePages.HOME, model);
    }

    private ArrayList<Links.Link> links(FileView file, Actor actor) {
        var links = new ArrayList<Links.Link>();
        if (!desk.mayManage(file.authority(), actor)) return links;
        var here = ChangePages.file(file.id());
        links.add(Links.Link.to(here + "/evidence", texts.get("adoption.evidence.title")));
        if (file.running() && file.leads()) {
            links.add(Links.Link.to(here + "/change", texts.get("contractchange.change.title")));
            links.add(Links.Link.to(here + "/novation", texts.get("contractchange.novation.title")));
            links.add(Links.Link.to(here + "/end", texts.get("contractchange.end.title")));
        }
        if (!file.running()) {
            links.add(Links.Link.to(here + "/lessons", texts.get("contractchange.lessons.title")));
        }
        return links;
    }

    @GetMapping(ChangePages.HOME + "/{contract}/lessons")
    String learn(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.managed(new ContractId(contract), actor);
        return learn(file, forms.fields("contractchange.lessons", new LessonsForm(file.lessons())), model);
    }

    @PostMapping(ChangePages.HOME + "/{contract}/lessons")
    String learn(
            @PathVariable UUID contract,
            @ModelAttribute("form") LessonsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = desk.managed(new ContractId(contract), actor);
        form.check(errors);
        forms.attempt(errors, () -> changing.learn(file.id(), form.lessons(), actor));
        if (errors.hasErrors()) return learn(file, forms.fields("contractchange.lessons", errors), model);
        return DeskPages.done(ChangePages.file(file.id()), "contractchange.done.learned", redirect);
    }

    private String learn(FileView file, Fields fields, Model model) {
        var here = ChangePages.file(file.id());
        var ask = Ask.of(
                        texts.get("contractchange.lessons.title"),
                        here + "/lessons",
                        texts.get("contractchange.lessons.button"),
                        fields.textarea("lessons").withRows(8))
                .withCaption(file.title());
        return DeskPages.ask(ask, fields, here, model);
    }
}
