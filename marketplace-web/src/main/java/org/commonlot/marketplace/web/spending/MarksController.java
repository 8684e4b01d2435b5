package org.commonlot.marketplace.web.spending;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.spending.Marking;
import org.commonlot.marketplace.spending.Told;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.FundingSource;
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

/** Whoever manages a contract says what its money is for. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/contracts/{contract}/money")
class MarksController {

    private final Marking marking;
    private final ContractDesk contracts;
    private final Forms forms;
    private final Texts texts;

    MarksController(Marking marking, ContractDesk contracts, Forms forms, Texts texts) {
        this.marking = marking;
        this.contracts = contracts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String mark(@PathVariable UUID contract, Actor actor, Model model) {
        var file = contracts.managed(new ContractId(contract), actor);
        var form = MarksForm.from(marking.of(file.id(), actor));
        return mark(file, forms.fields("spending.marks", form), model);
    }

    @PostMapping
    String mark(
            @PathVariable UUID contract,
            @ModelAttribute("form") MarksForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = contracts.managed(new ContractId(contract), actor);
        var marks = form.check(errors);
        forms.attempt(errors, () -> marking.mark(file.id(), form.version(), marks, actor));
        if (errors.hasErrors()) return mark(file, forms.fields("spending.marks", errors), model);
        return DeskPages.done(here(file), "spending.done.marked", redirect);
    }

    private String mark(FileView file, Fields fields, Model model) {
        var told = names(Told.values());
        var ask = Ask.of(
                        texts.get("spending.marks.title"),
                        here(file) + "/money",
                        texts.get("spending.marks.button"),
                        fields.hidden("version"),
                        fields.radios("funding", names(FundingSource.values())),
                        fields.radios("govTech", told).inline(),
                        fields.input("openSource").asMoney(),
                        fields.radios("digitalSaving", told).inline())
                .withCaption(file.title())
                .withIntro(texts.get("spending.marks.intro"));
        return DeskPages.ask(ask, fields, here(file), model);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    static String here(FileView file) {
        return "/desk/contracts/" + file.id().value();
    }
}
