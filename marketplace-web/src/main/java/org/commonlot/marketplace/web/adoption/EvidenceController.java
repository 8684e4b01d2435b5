package org.commonlot.marketplace.web.adoption;

import java.util.UUID;
import org.commonlot.marketplace.adoption.Adopting;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
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

/** Publishing what came of a contract. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/contracts/{contract}/evidence")
class EvidenceController {

    private final Adopting adopting;
    private final Forms forms;
    private final Texts texts;

    EvidenceController(Adopting adopting, Forms forms, Texts texts) {
        this.adopting = adopting;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String write(@PathVariable UUID contract, Actor actor, Model model) {
        var provable = adopting.provable(new ContractId(contract), actor);
        var form = EvidenceForm.from(provable);
        return write(provable, forms.fields("adoption.evidence", form), model);
    }

    @PostMapping
    String write(
            @PathVariable UUID contract,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var provable = adopting.provable(new ContractId(contract), actor);
        form.check(errors);
        forms.attempt(errors, () -> adopting.publish(provable.contract(), form.version(), form.toEvidence(), actor));
        if (errors.hasErrors()) return write(provable, forms.fields("adoption.evidence", errors), model);
        return DeskPages.done(AdoptionTables.path(provable.contract()), "adoption.done.published", redirect);
    }

    private String write(Adopting.Provable provable, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("adoption.evidence.title"),
                        "/desk/contracts/" + provable.contract().value() + "/evidence",
                        texts.get("adoption.evidence.button"),
                        fields.textarea("outcome").withRows(5),
                        fields.textarea("cost").withRows(3),
                        fields.textarea("users").withRows(3),
                        fields.textarea("data").withRows(3),
                        fields.textarea("shortfalls").withRows(5),
                        fields.hidden("version"))
                .withCaption(provable.title())
                .withIntro(texts.get("adoption.evidence.intro"));
        return DeskPages.ask(
                ask, fields, "/desk/contracts/" + provable.contract().value(), model);
    }
}
