package org.commonlot.marketplace.web.membership;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.membership.Inviting;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who run the platform take a firm in and invite its first owner, who needs nothing but the letter. */
@Controller
@ForAdministrators
class InviteFirmController {

    private static final String PATH = "/administration/suppliers/invite";
    private static final String WORDS = "membership.invite-firm";

    private final Inviting inviting;
    private final SupplierRegister suppliers;
    private final Forms forms;
    private final Texts texts;

    InviteFirmController(Inviting inviting, SupplierRegister suppliers, Forms forms, Texts texts) {
        this.inviting = inviting;
        this.suppliers = suppliers;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String ask(Model model) {
        return ask(forms.fields(WORDS, new InviteFirmForm(null, null, null, null)), List.of(), model);
    }

    @PostMapping(PATH)
    String invite(
            @ModelAttribute("form") InviteFirmForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) return ask(forms.fields(WORDS, errors), List.of(), model);
        var alike = form.alike(suppliers);
        if (!alike.isEmpty()) {
            errors.rejectValue("goOn", "alike");
            return ask(forms.fields(WORDS, errors), alike, model);
        }
        var taken = new OrganisationId[1];
        forms.attempt(errors, () -> taken[0] = inviting.inviteFirm(form.toCommand(), form.email(), actor));
        if (errors.hasErrors()) return ask(forms.fields(WORDS, errors), List.of(), model);
        return DeskPages.done(
                "/administration/organisations/" + taken[0].value() + "/people", "membership.done.invited", redirect);
    }

    private String ask(Fields fields, List<String> alike, Model model) {
        var questions = new ArrayList<Component>(List.of(
                fields.input("name").withAutocomplete("off"),
                fields.input("identifier").withWidth(10).withSpellcheck(false),
                fields.input("email").withType("email").withSpellcheck(false)));
        if (!alike.isEmpty()) {
            questions.add(Heading.second(texts.get("membership.invite-firm.alike")));
            alike.forEach(name -> questions.add(new Paragraph(name)));
            questions.add(fields.checkbox("goOn"));
        }
        var ask = Ask.of(texts.get("membership.invite-firm.title"), PATH, texts.get("membership.invite.button"))
                .withIntro(texts.get("membership.invite-firm.intro"))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, "/administration/suppliers", model);
    }
}
