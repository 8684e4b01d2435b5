package org.commonlot.marketplace.web.pooling;

import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Declining;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
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

/** One authority's own decision not to take its share of a joint award. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/joint/{id}/contracts/{contract}/decline")
class DecliningController {

    private final Declining declining;
    private final OrganisationDirectory organisations;
    private final Forms forms;
    private final Texts texts;

    DecliningController(Declining declining, OrganisationDirectory organisations, Forms forms, Texts texts) {
        this.declining = declining;
        this.organisations = organisations;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID contract, Actor actor, Model model) {
        var own = own(id, contract, actor);
        return ask(own, forms.fields("pooling.decline", new DeclineForm(null, null)), model);
    }

    @PostMapping
    String decline(
            @PathVariable UUID id,
            @PathVariable UUID contract,
            @ModelAttribute("form") DeclineForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(id, contract, actor);
        form.check(errors);
        forms.attempt(errors, () -> declining.decline(own.id(), form.reason(), actor));
        if (errors.hasErrors()) return ask(own, forms.fields("pooling.decline", errors), model);
        return DeskPages.done("/desk/joint/" + id, "pooling.done.declined", redirect);
    }

    private ContractView own(UUID id, UUID contract, Actor actor) {
        return declining
                .declinable(new ContractId(contract), actor)
                .filter(found -> found.procurement().equals(new ProcurementId(id)))
                .orElseThrow(NotFound::new);
    }

    private String ask(ContractView own, Fields fields, Model model) {
        var here = "/desk/joint/" + own.procurement().value();
        var ask = Ask.of(
                        texts.get("pooling.decline.title"),
                        here + "/contracts/" + own.id().value() + "/decline",
                        texts.get("pooling.decline.button"),
                        fields.textarea("reason"),
                        fields.checkbox("understood"))
                .withCaption(organisations.name(own.authority()))
                .withIntro(texts.get(
                        "pooling.decline.intro",
                        own.supplierName(),
                        Wording.pounds(own.price().amount())));
        return DeskPages.ask(ask, fields, here, model);
    }
}
