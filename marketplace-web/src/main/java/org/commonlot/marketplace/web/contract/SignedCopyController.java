package org.commonlot.marketplace.web.contract;

import java.io.IOException;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractRefusal;
import org.commonlot.marketplace.contract.SignedCopies;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.SentFiles;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scan of a contract that was signed on paper: added once by whoever manages it, read by its authority's people. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/contracts/{contract}/signed-copy")
class SignedCopyController {

    private final SignedCopies copies;
    private final ContractDesk desk;
    private final SentFiles files;
    private final Forms forms;
    private final Texts texts;

    SignedCopyController(SignedCopies copies, ContractDesk desk, SentFiles files, Forms forms, Texts texts) {
        this.copies = copies;
        this.desk = desk;
        this.files = files;
        this.forms = forms;
        this.texts = texts;
    }

    static String path(ContractId contract) {
        return page(contract) + "/signed-copy";
    }

    private static String page(ContractId contract) {
        return "/desk/contracts/" + contract.value();
    }

    @GetMapping
    String ask(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.led(new ContractId(contract), actor);
        if (copies.of(file.id(), actor).isPresent()) throw new Refused(ContractRefusal.COPY_KEPT);
        return ask(file, forms.fields("contract.copy", new SignedCopyForm(null)), model);
    }

    @PostMapping
    String add(
            @PathVariable UUID contract,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = desk.led(new ContractId(contract), actor);
        var errors = new SignedCopyForm(document).check();
        forms.attempt(
                errors,
                () -> files.with(document, scan -> {
                    if (scan != null) copies.add(file.id(), scan, actor);
                }));
        return errors.hasErrors()
                ? ask(file, forms.fields("contract.copy", errors), model)
                : DeskPages.done(page(file.id()), "contract.done.copy", redirect);
    }

    private String ask(FileView file, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("contract.copy.title"),
                        path(file.id()),
                        texts.get("contract.copy.button"),
                        fields.file("document").accepting(".pdf"))
                .withCaption(file.title())
                .withIntro(texts.get("contract.copy.intro"))
                .withFiles();
        return DeskPages.ask(ask, fields, page(file.id()), model);
    }

    @GetMapping("/file")
    ResponseEntity<Resource> file(@PathVariable UUID contract, Actor actor) throws IOException {
        var file = desk.file(new ContractId(contract), actor);
        var copy = copies.of(file.id(), actor).orElseThrow(NotFound::new);
        return files.download(copy.document());
    }
}
