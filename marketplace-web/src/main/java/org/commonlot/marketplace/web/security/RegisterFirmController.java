package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supplier, registered by somebody who has an account already, here or at another identity provider. */
@Controller
@SignedIn
class RegisterFirmController {

    static final String PATH = "/register/firm";

    private static final String WORDS = "security.register";

    private final Organising organising;
    private final SupplierRegister suppliers;
    private final People people;
    private final ActingFor actingFor;
    private final Tries tries;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    RegisterFirmController(
            Organising organising,
            SupplierRegister suppliers,
            People people,
            ActingFor actingFor,
            Tries tries,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.organising = organising;
        this.suppliers = suppliers;
        this.people = people;
        this.actingFor = actingFor;
        this.tries = tries;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String ask(Model model) {
        return ask(forms.fields(WORDS, RegisterFirmForm.empty()), List.of(), model);
    }

    @PostMapping(PATH)
    String register(
            @ModelAttribute("form") RegisterFirmForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        form.check(errors);
        if (errors.hasErrors()) return ask(forms.fields(WORDS, errors), List.of(), model);
        var alike = form.alike(suppliers, people.person(actor.person()).email());
        if (!alike.isEmpty()) {
            errors.rejectValue("goOn", "alike-firm");
            return ask(forms.fields(WORDS, errors), alike, model);
        }
        tries.take(Throttle.Limit.REGISTER_ADDRESS, actor.person().value().toString());
        var now = clock.instant();
        forms.attempt(
                errors,
                () -> actingFor.choose(
                        organising.registerSupplier(form.toCommand(null, UkTime.date(now)), actor, now), request));
        if (errors.hasErrors()) return ask(forms.fields(WORDS, errors), List.of(), model);
        next.addFlashAttribute("done", "security.register-firm.done");
        return "redirect:/organisation";
    }

    private String ask(Fields fields, List<String> alike, Model model) {
        var questions = new ArrayList<Component>(List.of(
                fields.input("organisationName").withAutocomplete("organization"),
                fields.radios("numbered", List.of("yes", "no")).inline(),
                fields.input("identifier").withWidth(10).withSpellcheck(false),
                Heading.second(texts.get("security.register.size")),
                new Paragraph(texts.get("security.register.size.text")),
                fields.input("staff").asNumber(),
                fields.input("turnover").asMoney(),
                fields.input("balanceSheet").asMoney()));
        if (!alike.isEmpty()) {
            questions.add(Heading.second(texts.get("security.register.alike")));
            questions.add(new Paragraph(texts.get("security.register.alike.text")));
            alike.forEach(name -> questions.add(new Paragraph(name)));
            questions.add(new Paragraph(texts.get("security.register.alike.join")));
            questions.add(fields.checkbox("goOn"));
        }
        model.addAttribute(
                "ask",
                Ask.of(texts.get("security.register.title"), PATH, texts.get("security.register.submit"))
                        .withIntro(texts.get("security.register-firm.lead"))
                        .withQuestions(questions));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to("/join"));
        return Ask.VIEW;
    }
}
