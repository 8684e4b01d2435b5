package org.commonlot.marketplace.web.components;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a journey's controller looks: show, check, refuse on the same page, act, redirect. */
@Profile("gallery")
@Controller
class ExampleController {

    private final Forms forms;

    ExampleController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping("/example")
    String ask(Model model) {
        model.addAttribute("fields", forms.fields("example", ExampleForm.empty()));
        return "example/form";
    }

    @PostMapping("/example")
    String answer(
            @Valid @ModelAttribute("form") ExampleForm form,
            BindingResult bound,
            Model model,
            RedirectAttributes redirected) {
        check(form, bound);
        if (bound.hasErrors()) {
            model.addAttribute("back", BackLink.to("/"));
            model.addAttribute("fields", forms.fields("example", bound));
            return "example/form";
        }
        redirected.addFlashAttribute("done", "example.done");
        redirected.addFlashAttribute("doneArgs", new Object[] {form.title()});
        return "redirect:/example";
    }

    /** What annotations can't say. */
    private static void check(ExampleForm form, BindingResult bound) {
        if ("nothing works".equals(form.title())) bound.reject("tooEarly", new Object[] {"Monday"}, null);
        if (form.closes() == null) Fields.reject(bound, "closes", "dateRequired");
        else form.closes().check("closes", bound);
        var criteria = form.criteria() == null ? List.<ExampleForm.Criterion>of() : form.criteria();
        for (int i = 0; i < criteria.size(); i++) {
            var field = "criteria[" + i + "].weight";
            var typed = Typed.text(criteria.get(i).weight());
            if (!typed.matches("[0-9]{1,3}")) Fields.reject(bound, field, "notANumber");
            else if (Integer.parseInt(typed) > 100) Fields.reject(bound, field, "Max", 100);
        }
    }

    @PostMapping("/example/typed")
    String answerTyped(@Valid @ModelAttribute("form") ExampleForm.Typed form, BindingResult bound, Model model) {
        model.addAttribute("fields", forms.fields("example.typed", bound));
        return "example/typed";
    }
}
