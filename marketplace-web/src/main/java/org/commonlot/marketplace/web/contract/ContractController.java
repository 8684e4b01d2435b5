package org.commonlot.marketplace.web.contract;

import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractStep;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
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

/** Recording that a contract was signed, and its details notice. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/contracts/{contract}")
class ContractController {

    private final Contracting contracting;
    private final ContractRegister contracts;
    private final ProcurementCatalogue catalogue;
    private final OrganisationDirectory organisations;
    private final Forms forms;
    private final Texts texts;

    ContractController(
            Contracting contracting,
            ContractRegister contracts,
            ProcurementCatalogue catalogue,
            OrganisationDirectory organisations,
            Forms forms,
            Texts texts) {
        this.contracting = contracting;
        this.contracts = contracts;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/sign")
    String sign(@PathVariable UUID id, @PathVariable UUID contract, Actor actor, Model model) {
        contracting.requireMay(new ContractId(contract), ContractStep.SIGN, actor);
        var fields = forms.fields("contract.sign", new SigningForm(null));
        return sign(details(id, actor), contract, fields, actor, model);
    }

    @PostMapping("/sign")
    String sign(
            @PathVariable UUID id,
            @PathVariable UUID contract,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        var signed = contract(details, contract, actor);
        form.day(errors).ifPresent(day -> forms.attempt(errors, () -> contracting.sign(signed.id(), day, actor)));
        return errors.hasErrors()
                ? sign(details, contract, forms.fields("contract.sign", errors), actor, model)
                : DeskPages.done(DeskPages.path(id), "contract.done.signed", redirect);
    }

    private String sign(ProcurementDetails details, UUID contract, Fields fields, Actor actor, Model model) {
        return ask(details, contract(details, contract, actor), "sign", fields, model, fields.date("signedOn"));
    }

    @GetMapping("/details")
    String file(@PathVariable UUID id, @PathVariable UUID contract, Actor actor, Model model) {
        contracting.requireMay(new ContractId(contract), ContractStep.FILE_DETAILS, actor);
        var fields = forms.fields("contract.details", PublishedNoticeForm.empty());
        return file(details(id, actor), contract, fields, actor, model);
    }

    @PostMapping("/details")
    String file(
            @PathVariable UUID id,
            @PathVariable UUID contract,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        var filed = contract(details, contract, actor);
        form.published(errors)
                .ifPresent(at ->
                        forms.attempt(errors, () -> contracting.fileDetails(filed.id(), form.number(), at, actor)));
        return errors.hasErrors()
                ? file(details, contract, forms.fields("contract.details", errors), actor, model)
                : DeskPages.done(DeskPages.path(id), "contract.done.details", redirect);
    }

    private String file(ProcurementDetails details, UUID contract, Fields fields, Actor actor, Model model) {
        return ask(
                details,
                contract(details, contract, actor),
                "details",
                fields,
                model,
                fields.input("number").withWidth(20),
                fields.date("publishedAt"),
                fields.input("publishedTime").withWidth(5));
    }

    private String ask(
            ProcurementDetails details,
            ContractView contract,
            String page,
            Fields fields,
            Model model,
            Component... questions) {
        var words = "contract." + page;
        var desk = DeskPages.path(details);
        var action = desk + "/contracts/" + contract.id().value() + "/" + page;
        var ask = Ask.of(texts.get(words + ".title"), action, texts.get(words + ".button"), questions)
                .withCaption(details.opportunity().title())
                .withIntro(
                        texts.get(words + ".intro", organisations.name(contract.authority()), contract.supplierName()));
        return DeskPages.ask(ask, fields, desk, model);
    }

    private ContractView contract(ProcurementDetails details, UUID contract, Actor actor) {
        return contracts.of(details.onlyLot().id(), actor).stream()
                .filter(candidate -> candidate.id().equals(new ContractId(contract)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}
