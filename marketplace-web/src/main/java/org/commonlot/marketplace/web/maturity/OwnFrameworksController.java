package org.commonlot.marketplace.web.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.maturity.FrameworkWriting;
import org.commonlot.marketplace.maturity.MaturityDesk;
import org.commonlot.marketplace.maturity.OwnFrameworkView;
import org.commonlot.marketplace.maturity.SelfAssessing;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
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

/** Frameworks that an authority writes itself. */
@Controller
@ForAuthorityStaff
@RequestMapping(OwnFrameworksController.HOME)
class OwnFrameworksController {

    static final String HOME = MaturityPages.DESK + "/frameworks";

    private static final String FORM = "maturity.own";

    private final FrameworkWriting writing;
    private final MaturityDesk desk;
    private final OrganisationDirectory organisations;
    private final Forms forms;
    private final Texts texts;

    OwnFrameworksController(
            FrameworkWriting writing,
            MaturityDesk desk,
            OrganisationDirectory organisations,
            Forms forms,
            Texts texts) {
        this.writing = writing;
        this.desk = desk;
        this.organisations = organisations;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String all(Actor actor, Model model) {
        var authority = desk.authorityOf(actor);
        var found = writing.of(authority, actor);
        boolean writes = SelfAssessing.assesses(authority, actor);
        var sheet = Sheet.of(texts.get("maturity.own.title"))
                .withCaption(organisations.name(authority))
                .with(new Paragraph(texts.get("maturity.own.intro")));
        if (writes) sheet = sheet.with(Button.link(texts.get("maturity.own.new.title"), HOME + "/new"));
        sheet = found.isEmpty()
                ? sheet.with(new Paragraph(texts.get("maturity.own.none")))
                : sheet.with(table(found, writes));
        if (writes) {
            for (var own : found) {
                if (own.retired()) continue;
                sheet = sheet.with(Sheet.Act.secondary(
                        texts.get("maturity.own.retire", own.current().title()), HOME + "/" + own.id() + "/retire"));
            }
        }
        return DeskPages.sheet(sheet, MaturityPages.DESK, model);
    }

    private Table table(List<OwnFrameworkView> found, boolean writes) {
        var head = List.of(
                Table.Cell.of(texts.get("maturity.framework")),
                Table.Cell.number(texts.get("maturity.framework.dimensions")),
                Table.Cell.number(texts.get("maturity.own.version")),
                Table.Cell.of(texts.get("maturity.own.users")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var own : found) {
            var current = own.current();
            rows.add(List.of(
                    writes && !own.retired()
                            ? Table.Cell.of(Html.link(HOME + "/" + own.id(), current.title()))
                            : Table.Cell.of(current.title()),
                    Table.Cell.number(String.valueOf(current.dimensions().size())),
                    Table.Cell.number(String.valueOf(current.version())),
                    Table.Cell.of(texts.get(
                            own.retired()
                                    ? "maturity.own.retired"
                                    : own.shared() ? "maturity.own.shared.true" : "maturity.own.shared.false"))));
        }
        return Table.of(texts.get("maturity.own.title"), head, rows).withHiddenCaption();
    }

    @GetMapping("/new")
    String write(Actor actor, Model model) {
        requireWriter(actor);
        var form = OwnFrameworkForm.empty();
        return ask("new", form, forms.fields(FORM, form), model);
    }

    @PostMapping("/new")
    String write(
            @ModelAttribute("form") OwnFrameworkForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        requireWriter(actor);
        var words = form.toWords(errors);
        forms.attempt(errors, () -> writing.write(words, actor));
        if (errors.hasErrors()) return ask("new", form, forms.fields(FORM, errors), model);
        return DeskPages.done(HOME, "maturity.done.written", redirect);
    }

    private static void requireWriter(Actor actor) {
        if (!actor.may(Right.ASSESS_MATURITY)) throw new NotFound();
    }

    @GetMapping("/{framework}")
    String revise(@PathVariable UUID framework, Actor actor, Model model) {
        var form = OwnFrameworkForm.from(inUse(framework, actor));
        return ask(framework.toString(), form, forms.fields(FORM, form), model);
    }

    @PostMapping("/{framework}")
    String revise(
            @PathVariable UUID framework,
            @ModelAttribute("form") OwnFrameworkForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        inUse(framework, actor);
        var words = form.toWords(errors);
        forms.attempt(errors, () -> writing.revise(framework, form.version(), words, actor));
        if (errors.hasErrors()) return ask(framework.toString(), form, forms.fields(FORM, errors), model);
        return DeskPages.done(HOME, "maturity.done.written", redirect);
    }

    private OwnFrameworkView inUse(UUID framework, Actor actor) {
        var own = writing.framework(framework, actor);
        if (own.retired()) throw new NotFound();
        return own;
    }

    private String ask(String page, OwnFrameworkForm form, Fields fields, Model model) {
        var questions = new ArrayList<Component>(List.of(
                fields.hidden("version"),
                fields.input("title"),
                fields.textarea("summary"),
                fields.input("source"),
                fields.textarea("levels")));
        for (int i = 0; i < form.rows(); i++) {
            var row = "dimensions[" + i + "].";
            questions.add(Heading.second(texts.get("maturity.own.dimension", i + 1)));
            questions.add(fields.hidden(row + "code"));
            questions.add(fields.input(row + "name"));
            questions.add(fields.textarea(row + "prompt"));
            questions.add(fields.textarea(row + "evidence"));
            questions.add(fields.input(row + "target").withWidth(2));
            questions.add(fields.textarea(row + "actions"));
        }
        questions.add(fields.yesNo("shared"));
        var ask = Ask.of(
                        texts.get(page.equals("new") ? "maturity.own.new.title" : "maturity.own.edit.title"),
                        HOME + "/" + page,
                        texts.get("maturity.own.button"))
                .withIntro(texts.get("maturity.own.how"))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, HOME, model);
    }

    @PostMapping("/{framework}/retire")
    String retire(@PathVariable UUID framework, Actor actor, RedirectAttributes redirect) {
        writing.retire(framework, actor);
        return DeskPages.done(HOME, "maturity.done.retired", redirect);
    }
}
