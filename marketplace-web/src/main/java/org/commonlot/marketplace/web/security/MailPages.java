package org.commonlot.marketplace.web.security;

import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The pages around one-time links, which are alike: asking for a letter, and a link that works no more. */
@Component
class MailPages {

    private static final String EMAIL = "identity.email";

    private final Forms forms;
    private final Texts texts;

    MailPages(Forms forms, Texts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    String askForAddress(String what, Model model) {
        return askForAddress(what, forms.fields(EMAIL, new EmailForm("")), model);
    }

    String askForAddressAgain(String what, BindingResult errors, Model model) {
        return askForAddress(what, forms.fields(EMAIL, errors), model);
    }

    private String askForAddress(String what, Fields fields, Model model) {
        var words = "identity." + what;
        var email = fields.input("email")
                .withType("email")
                .withAutocomplete("username")
                .withSpellcheck(false);
        model.addAttribute(
                "ask",
                Ask.of(texts.get(words + ".title"), "/" + what, texts.get(words + ".submit"), email)
                        .withIntro(texts.get(words + ".lead")));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to("/sign-in"));
        return Ask.VIEW;
    }

    /** The link is unknown, used or too old: told apart for nobody. */
    String notValid(String what, Model model) {
        var again = Links.Link.to("/" + what, texts.get("identity." + what + ".again"));
        model.addAttribute(
                "sheet",
                Sheet.of(texts.get("identity.link.title"))
                        .with(new Paragraph(texts.get("identity.link.text")))
                        .with(Links.of(again)));
        return Sheet.VIEW;
    }
}
