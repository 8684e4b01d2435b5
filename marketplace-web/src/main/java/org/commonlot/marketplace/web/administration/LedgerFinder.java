package org.commonlot.marketplace.web.administration;

import java.util.List;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What was done to one subject, from the tamper-evident log. Before they are opened, bids stand in it under random references
 * alone; places in the log are not shown, as gaps between them would tell that there are bids.
 */
@Controller
@ForAdministrators
@Order(30)
class LedgerFinder implements AdministrationPart {

    private static final String PATH = "/administration/ledger";

    private final LedgerInspection ledger;
    private final Forms forms;
    private final Texts texts;

    /** Whose history to show. */
    public record FindForm(String subject) {

        public FindForm(@Nullable String subject) {
            this.subject = Typed.text(subject);
        }
    }

    LedgerFinder(LedgerInspection ledger, Forms forms, Texts texts) {
        this.ledger = ledger;
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "administration.ledger";
    }

    @Override
    public String hint() {
        return "administration.ledger.hint";
    }

    @Override
    public String path() {
        return PATH;
    }

    @GetMapping(PATH)
    String find(@ModelAttribute("form") FindForm form, BindingResult bound, Model model) {
        var fields = forms.fields("administration.ledger.find", bound);
        var finder = new Finder(
                texts.get(title()), PATH, fields.input("subject"), texts.get("administration.ledger.find.button"));
        model.addAttribute(
                "finder", form.subject().isEmpty() ? finder : finder.found(answer(ledger.about(form.subject()))));
        model.addAttribute("back", BackLink.to("/administration"));
        return Finder.VIEW;
    }

    private Finder.Answer answer(List<LedgerEntry> entries) {
        if (entries.isEmpty()) return Finder.Answer.note(texts.get("administration.ledger.none"));
        var head = List.of(
                Table.Cell.of(texts.get("administration.ledger.at")),
                Table.Cell.of(texts.get("administration.ledger.act")),
                Table.Cell.of(texts.get("administration.ledger.actor")),
                Table.Cell.of(texts.get("administration.ledger.facts")));
        var rows = entries.stream()
                .map(entry -> List.of(
                        Table.Cell.of(Wording.exactUk(entry.at())),
                        Table.Cell.of(entry.act()),
                        Table.Cell.of(entry.actor()),
                        Table.Cell.of(entry.facts())))
                .toList();
        return new Finder.Answer(Table.of(texts.get("administration.ledger.caption"), head, rows), "");
    }
}
