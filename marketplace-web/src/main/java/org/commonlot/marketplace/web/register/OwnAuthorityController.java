package org.commonlot.marketplace.web.register;

import java.time.Clock;
import java.util.List;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.organisation.AuthorityKeeping;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner of an authority says what the register leaves to it: its digital lead, its address, its departments. */
@Controller
@ForAuthorityStaff
@RequestMapping(ProfileController.HOME)
class OwnAuthorityController {

    private final AuthorityRegister register;
    private final AuthorityKeeping keeping;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    OwnAuthorityController(
            AuthorityRegister register, AuthorityKeeping keeping, Forms forms, Texts texts, Clock clock) {
        this.register = register;
        this.keeping = keeping;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/presence")
    String presence(Actor actor, Model model) {
        var own = own(actor);
        var fields = forms.fields("register.presence", PresenceForm.of(own));
        return ask(own, "presence", fields, AuthorityEditing.presence(fields), model);
    }

    @PostMapping("/presence")
    String presence(
            @ModelAttribute("form") PresenceForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(actor);
        form.check(errors);
        forms.attempt(
                errors,
                () -> keeping.present(own.id(), form.seen(), form.toCommand(own.address()), actor, clock.instant()));
        if (!errors.hasErrors()) return saved(redirect);
        var fields = forms.fields("register.presence", errors);
        return ask(own, "presence", fields, AuthorityEditing.presence(fields), model);
    }

    @GetMapping("/departments")
    String departments(Actor actor, Model model) {
        var own = own(actor);
        var fields = forms.fields("register.departments", new DepartmentForm(null, null));
        return ask(own, "departments", fields, AuthorityEditing.departments(fields), model);
    }

    @PostMapping("/departments")
    String departments(
            @ModelAttribute("form") DepartmentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var own = own(actor);
        form.check(errors);
        forms.attempt(errors, () -> AuthorityEditing.change(keeping, own, form, actor, clock));
        if (!errors.hasErrors()) return saved(redirect);
        var fields = forms.fields("register.departments", errors);
        return ask(own, "departments", fields, AuthorityEditing.departments(fields), model);
    }

    private AuthorityDetails own(Actor actor) {
        return register.details(Own.ownedAuthority(actor));
    }

    private String ask(AuthorityDetails own, String what, Fields fields, List<Component> questions, Model model) {
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get("register.authority.change." + what),
                                ProfileController.HOME + "/" + what,
                                texts.get("register.save"))
                        .withCaption(own.name())
                        .withIntro(texts.get("register." + what + ".intro"))
                        .withQuestions(questions));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(ProfileController.HOME));
        return Ask.VIEW;
    }

    private static String saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "register.done");
        return "redirect:" + ProfileController.HOME;
    }
}
