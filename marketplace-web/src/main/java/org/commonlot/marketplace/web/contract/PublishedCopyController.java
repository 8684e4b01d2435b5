package org.commonlot.marketplace.web.contract;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.PublishedCopies;
import org.commonlot.marketplace.contract.Withheld;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.SentFiles;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever manages a public contract publishes a copy of it, and says on which grounds parts are redacted. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/contracts/{contract}/published-copy")
class PublishedCopyController {

    private final PublishedCopies copies;
    private final ContractDesk desk;
    private final SentFiles files;
    private final Forms forms;
    private final Texts texts;

    PublishedCopyController(PublishedCopies copies, ContractDesk desk, SentFiles files, Forms forms, Texts texts) {
        this.copies = copies;
        this.desk = desk;
        this.files = files;
        this.forms = forms;
        this.texts = texts;
    }

    static String path(ContractId contract) {
        return page(contract) + "/published-copy";
    }

    private static String page(ContractId contract) {
        return "/desk/contracts/" + contract.value();
    }

    @GetMapping
    String ask(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.led(new ContractId(contract), actor);
        copies.requireMay(file.id(), actor);
        return ask(file, forms.fields("contract.published", new PublishedCopyForm(null, null, null)), model);
    }

    @PostMapping
    String publish(
            @PathVariable UUID contract,
            @ModelAttribute("form") PublishedCopyForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = desk.led(new ContractId(contract), actor);
        var withheld = form.check(errors);
        forms.attempt(
                errors,
                () -> files.with(
                        form.document(),
                        copy -> copies.publish(file.id(), Objects.requireNonNull(copy), withheld, actor)));
        return errors.hasErrors()
                ? ask(file, forms.fields("contract.published", errors), model)
                : DeskPages.done(page(file.id()), "contract.done.published", redirect);
    }

    private String ask(FileView file, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("contract.published.title"),
                        path(file.id()),
                        texts.get("contract.published.button"),
                        fields.file("document").accepting(".pdf"),
                        fields.yesNo("redacted"),
                        fields.checkboxes("withheld", List.of(Withheld.values())))
                .withCaption(file.title())
                .withIntro(texts.get("contract.published.intro"))
                .withFiles();
        return DeskPages.ask(ask, fields, page(file.id()), model);
    }
}
