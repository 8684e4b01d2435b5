package org.commonlot.marketplace.web.contract;

import java.io.IOException;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.PaperView;
import org.commonlot.marketplace.contract.Signing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Hidden;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.SentFiles;
import org.commonlot.marketplace.web.security.NeedsFreshFactor;
import org.commonlot.marketplace.web.security.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contracts that wait for the signature of whoever may bind one of their parties, an authority or the supplier. */
@Controller
@SignedIn
@RequestMapping(PaperPages.HOME)
class PartyController {

    private final Signing signing;
    private final PaperPages pages;
    private final SentFiles files;
    private final Forms forms;
    private final Texts texts;

    PartyController(Signing signing, PaperPages pages, SentFiles files, Forms forms, Texts texts) {
        this.signing = signing;
        this.pages = pages;
        this.files = files;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String all(Actor actor, Model model) {
        var papers = signing.mine(actor);
        var sheet = Sheet.of(texts.get("contract.paper.all"))
                .with(papers.isEmpty() ? new Paragraph(texts.get("contract.paper.none")) : pages.all(papers));
        return DeskPages.sheet(sheet, "/", model);
    }

    @GetMapping("/{contract}")
    String one(@PathVariable UUID contract, Actor actor, Model model) {
        var paper = signing.paper(new ContractId(contract), actor);
        if (signing.waitsFor(paper, actor)) {
            return ask(paper, paper.sha256(), forms.fields("contract.party", PartyForm.EMPTY), model);
        }
        var sheet = Sheet.of(paper.title())
                .withCaption(texts.get("contract.paper.caption"))
                .withTag(pages.state(paper))
                .with(pages.facts(paper))
                .with(link(paper))
                .with(pages.parties(paper));
        return DeskPages.sheet(sheet, PaperPages.HOME, model);
    }

    @NeedsFreshFactor
    @PostMapping("/{contract}")
    String sign(
            @PathVariable UUID contract,
            @ModelAttribute("form") PartyForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var paper = signing.paper(new ContractId(contract), actor);
        form.check(errors);
        forms.attempt(errors, () -> signing.sign(paper.contract(), form.sha256(), form.capacity(), actor));
        if (errors.hasErrors()) {
            // Only who was told that there is another text may sign that one.
            var read = errors.hasGlobalErrors() ? paper.sha256() : form.sha256();
            return ask(paper, read, forms.fields("contract.party", errors), model);
        }
        return DeskPages.done(PaperPages.path(paper.contract()), "contract.done.party", redirect);
    }

    private String ask(PaperView paper, String read, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("contract.party.title"),
                        PaperPages.path(paper.contract()),
                        texts.get("contract.party.button"),
                        fields.input("capacity"),
                        fields.checkbox("understood"),
                        new Hidden("sha256", read))
                .withCaption(paper.title())
                .withIntro(texts.get("contract.party.intro"))
                .withIntro(pages.facts(paper))
                .withIntro(link(paper))
                .withIntro(pages.parties(paper));
        return DeskPages.ask(ask, fields, PaperPages.HOME, model);
    }

    private Links link(PaperView paper) {
        return Links.of(
                Links.Link.to(PaperPages.path(paper.contract()) + "/file", texts.get("contract.paper.download")));
    }

    @GetMapping("/{contract}/file")
    ResponseEntity<Resource> file(@PathVariable UUID contract, Actor actor) throws IOException {
        return files.download(signing.paper(new ContractId(contract), actor).document());
    }
}
