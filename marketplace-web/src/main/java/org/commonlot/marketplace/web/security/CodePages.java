package org.commonlot.marketplace.web.security;

import java.time.Clock;
import org.commonlot.marketplace.identity.SecondFactor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.TextInput;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The page that asks for a code, and the trying of what was typed. */
@Component
class CodePages {

    static final String WORDS = "identity.code";

    private final SecondFactor factor;
    private final Tries tries;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    CodePages(SecondFactor factor, Tries tries, Forms forms, Texts texts, Clock clock) {
        this.factor = factor;
        this.tries = tries;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    String ask(String action, Model model) {
        return page(action, forms.fields(WORDS, new CodeForm("")), model);
    }

    String askAgain(String action, BindingResult errors, Model model) {
        return page(action, forms.fields(WORDS, errors), model);
    }

    private String page(String action, Fields fields, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute(
                "ask",
                Ask.of(texts.get("identity.code.title"), action, texts.get("identity.code.submit"), asked(fields))
                        .withIntro(texts.get("identity.code.lead")));
        return Ask.VIEW;
    }

    static TextInput asked(Fields fields) {
        return fields.input("code")
                .withAutocomplete("one-time-code")
                .withSpellcheck(false)
                .withWidth(20);
    }

    /** Counts the try; a wrong code is an error of the form. */
    void check(PersonId person, CodeForm form, BindingResult errors) {
        if (form.code().isEmpty()) {
            errors.rejectValue("code", "missing");
            return;
        }
        var whose = person.value().toString();
        tries.take(Throttle.Limit.FACTOR_ACCOUNT, whose);
        if (factor.prove(person, form.code(), clock.instant())) tries.giveBack(Throttle.Limit.FACTOR_ACCOUNT, whose);
        else errors.rejectValue("code", "wrong");
    }
}
