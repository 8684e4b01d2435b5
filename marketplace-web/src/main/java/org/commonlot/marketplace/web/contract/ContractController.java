package org.commonlot.marketplace.web.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractStep;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.contract.Signing;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.SentFiles;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording that a contract was signed, and its details notice. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/contracts/{contract}")
class ContractController {

    private final Contracting contracting;
    private final Signing signing;
    private final ContractRegister contracts;
    private final OrganisationDirectory organisations;
    private final PartyWords parties;
    private final SentFiles files;
    private final Forms forms;
    private final Texts texts;

    ContractController(
            Contracting contracting,
            Signing signing,
            ContractRegister contracts,
            OrganisationDirectory organisations,
            PartyWords parties,
            SentFiles files,
            Forms forms,
            Texts texts) {
        this.contracting = contracting;
        this.signing = signing;
        this.contracts = contracts;
        this.organisations = organisations;
        this.parties = parties;
        this.files = files;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/sign")
    String sign(DeskLot lot, @PathVariable UUID contract, Actor actor, Model model) {
        contracting.requireMay(new ContractId(contract), ContractStep.SIGN, actor);
        var fields = forms.fields("contract.sign", SigningForm.EMPTY);
        return sign(lot, contract, fields, actor, model);
    }

    @PostMapping("/sign")
    String sign(
            DeskLot lot,
            @PathVariable UUID contract,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var signed = contract(lot, contract, actor);
        var others = others(lot, signed, actor);
        form.check(signed.authority(), others, organisations::name, errors)
                .ifPresent(signature -> forms.attempt(
                        errors,
                        () -> files.with(document, scan -> contracting.sign(signed.id(), signature, scan, actor))));
        return errors.hasErrors()
                ? sign(lot, contract, forms.fields("contract.sign", errors), actor, model)
                : DeskPages.done(lot.desk(), "contract.done.signed", redirect);
    }

    private String sign(DeskLot lot, UUID contract, Fields fields, Actor actor, Model model) {
        var signing = contract(lot, contract, actor);
        var others = others(lot, signing, actor);
        var questions = new ArrayList<Component>();
        questions.add(fields.date("signedOn"));
        var leading = fields.input("forAuthority");
        questions.add(others.isEmpty() ? leading : leading.withLabel(whoFor(signing.authority())));
        for (int i = 0; i < others.size(); i++) {
            questions.add(fields.input(SigningForm.field(i)).withLabel(whoFor(others.get(i))));
        }
        questions.add(fields.input("forSupplier"));
        questions.add(fields.file("document").accepting(".pdf"));
        return ask(lot, signing, "sign", fields, actor, model, questions.toArray(Component[]::new));
    }

    private String whoFor(OrganisationId authority) {
        return texts.get("contract.sign.for", organisations.name(authority));
    }

    /** Who signs the same contract, besides the authority that leads it. */
    private List<OrganisationId> others(DeskLot lot, ContractView contract, Actor actor) {
        return PartyWords.parts(contract, contracts.of(lot.id(), actor)).stream()
                .skip(1)
                .map(ContractView::authority)
                .toList();
    }

    /** The text that all parties are to sign here. */
    @GetMapping("/paper")
    String offer(DeskLot lot, @PathVariable UUID contract, Actor actor, Model model) {
        contracting.requireMay(new ContractId(contract), ContractStep.SIGN, actor);
        return offer(lot, contract, forms.fields("contract.offer", new SignedCopyForm(null)), actor, model);
    }

    @PostMapping("/paper")
    String offer(
            DeskLot lot,
            @PathVariable UUID contract,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var offered = contract(lot, contract, actor);
        var errors = new SignedCopyForm(document).check();
        forms.attempt(
                errors,
                () -> files.with(document, text -> {
                    if (text != null) signing.offer(offered.id(), text, actor);
                }));
        return errors.hasErrors()
                ? offer(lot, contract, forms.fields("contract.offer", errors), actor, model)
                : DeskPages.done(lot.desk(), "contract.done.offered", redirect);
    }

    private String offer(DeskLot lot, UUID contract, Fields fields, Actor actor, Model model) {
        var offered = contract(lot, contract, actor);
        return ask(
                lot,
                offered,
                "paper",
                fields,
                actor,
                model,
                fields.file("document").accepting(".pdf"));
    }

    @GetMapping("/details")
    String file(DeskLot lot, @PathVariable UUID contract, Actor actor, Model model) {
        contracting.requireMay(new ContractId(contract), ContractStep.FILE_DETAILS, actor);
        var fields = forms.fields("contract.details", PublishedNoticeForm.empty());
        return file(lot, contract, fields, actor, model);
    }

    @PostMapping("/details")
    String file(
            DeskLot lot,
            @PathVariable UUID contract,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var filed = contract(lot, contract, actor);
        form.published(errors)
                .ifPresent(at ->
                        forms.attempt(errors, () -> contracting.fileDetails(filed.id(), form.number(), at, actor)));
        return errors.hasErrors()
                ? file(lot, contract, forms.fields("contract.details", errors), actor, model)
                : DeskPages.done(lot.desk(), "contract.done.details", redirect);
    }

    private String file(DeskLot lot, UUID contract, Fields fields, Actor actor, Model model) {
        var filed = contract(lot, contract, actor);
        return ask(lot, filed, "details", fields, actor, model, PublishedNoticeForm.questions(fields));
    }

    private String ask(
            DeskLot lot,
            ContractView contract,
            String page,
            Fields fields,
            Actor actor,
            Model model,
            Component... questions) {
        var words = "contract." + page;
        var desk = lot.desk();
        var action = lot.path() + "/contracts/" + contract.id().value() + "/" + page;
        var ask = Ask.of(texts.get(words + ".title"), action, texts.get(words + ".button"), questions)
                .withCaption(lot.caption())
                .withIntro(texts.get(
                        words + ".intro",
                        parties.names(contract, contracts.of(lot.id(), actor)),
                        contract.supplierName()));
        return DeskPages.ask(page.equals("details") ? ask : ask.withFiles(), fields, desk, model);
    }

    private ContractView contract(DeskLot lot, UUID contract, Actor actor) {
        return contracts.of(lot.id(), actor).stream()
                .filter(candidate -> candidate.id().equals(new ContractId(contract)) && candidate.leads())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
