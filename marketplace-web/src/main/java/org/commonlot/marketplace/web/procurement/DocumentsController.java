package org.commonlot.marketplace.web.procurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.commonlot.marketplace.document.DocumentView;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The tender documents of a draft: everybody will be able to download them. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/documents")
class DocumentsController {

    private final Documents documents;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    DocumentsController(
            Documents documents, Procuring procuring, ProcurementCatalogue catalogue, Forms forms, Texts texts) {
        this.documents = documents;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireAttachable(new ProcurementId(id), actor);
        var form = new DocumentForm(null, null);
        return page(details(id, actor), forms.fields("procurement.document", form), model);
    }

    @PostMapping
    String keep(
            @PathVariable UUID id,
            @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var details = details(id, actor);
        form.check(errors);
        var file = form.document();
        if (file != null) forms.attempt(errors, () -> keep(id, form.title(), file, actor));
        if (errors.hasErrors()) return page(details, forms.fields("procurement.document", errors), model);
        return "redirect:/desk/procurements/" + id + "/documents";
    }

    private void keep(UUID id, String title, MultipartFile file, Actor actor) {
        try (var content = file.getInputStream()) {
            procuring.attach(new ProcurementId(id), title, String.valueOf(file.getOriginalFilename()), content, actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(ProcurementDetails details, Fields fields, Model model) {
        var at = "/desk/procurements/" + details.id().value();
        var kept = documents.of(details.id().value());
        var ask = Ask.of(
                        texts.get("procurement.documents.title"),
                        at + "/documents",
                        texts.get("procurement.documents.button"),
                        fields.input("title"),
                        fields.file("document"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.documents.intro"))
                .withFiles();
        if (!kept.isEmpty()) {
            ask = ask.withIntro(SummaryList.of(kept.stream().map(this::row).toList()));
        }
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(at));
        return Ask.VIEW;
    }

    private SummaryList.Row row(DocumentView document) {
        return SummaryList.Row.of(document.title(), document.fileName());
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        procuring.requireDuty(new ProcurementId(id), Duty.AUTHOR, actor);
        return catalogue.details(new ProcurementId(id), actor);
    }
}
