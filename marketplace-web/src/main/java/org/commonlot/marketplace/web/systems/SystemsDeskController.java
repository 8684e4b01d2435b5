package org.commonlot.marketplace.web.systems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.systems.Hosted;
import org.commonlot.marketplace.systems.KeepingSystems;
import org.commonlot.marketplace.systems.Known;
import org.commonlot.marketplace.systems.LinesOfBusiness;
import org.commonlot.marketplace.systems.Proposing;
import org.commonlot.marketplace.systems.SystemFile;
import org.commonlot.marketplace.systems.SystemView;
import org.commonlot.marketplace.systems.SystemsRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.TableUpload;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An authority's people keep its systems register. */
@Controller
@ForAuthorityStaff
class SystemsDeskController {

    private static final String HOME = SystemsPages.HOME;
    private static final List<String> FACETS =
            List.of("openInterface", "export", "computable", "shareable", "personalData", "openSource");

    private final SystemsRegister register;
    private final KeepingSystems keeping;
    private final LinesOfBusiness businesses;
    private final ContractDesk contracts;
    private final CoalitionRegister coalitions;
    private final Proposing proposing;
    private final SystemsPages pages;
    private final Forms forms;
    private final Texts texts;

    SystemsDeskController(
            SystemsRegister register,
            KeepingSystems keeping,
            LinesOfBusiness businesses,
            ContractDesk contracts,
            CoalitionRegister coalitions,
            Proposing proposing,
            SystemsPages pages,
            Forms forms,
            Texts texts) {
        this.register = register;
        this.keeping = keeping;
        this.businesses = businesses;
        this.contracts = contracts;
        this.coalitions = coalitions;
        this.proposing = proposing;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    /** Rows to be taken, as text or from a file. */
    public record ImportForm(String rows) {

        static final int LONGEST = 500_000;

        public ImportForm(@Nullable String rows) {
            this.rows = rows == null ? "" : rows.strip();
        }
    }

    @GetMapping(HOME)
    String list(Actor actor, Model model) {
        var systems = register.own(actor);
        boolean keeps = actor.may(Right.KEEP_SYSTEMS);
        var sheet = Sheet.of(texts.get("systems.desk.title")).with(new Paragraph(texts.get("systems.desk.lead")));
        var links = new ArrayList<Links.Link>();
        if (keeps) {
            sheet = sheet.with(Button.link(texts.get("systems.new.title"), HOME + "/new"));
            links.add(Links.Link.to(HOME + "/import", texts.get("systems.import.title")));
        }
        links.add(Links.Link.to(HOME + ".csv", texts.get("systems.csv")));
        links.add(Links.Link.to(SystemsPages.DATA, texts.get("systems.data.title")));
        sheet = sheet.with(new Links(links));
        if (systems.isEmpty()) {
            return DeskPages.sheet(sheet.with(new Paragraph(texts.get("systems.desk.none"))), "/desk", model);
        }
        var spent = register.spent(actor);
        if (spent.told().signum() > 0) {
            sheet = sheet.with(new Paragraph(
                    texts.get("systems.spent", Wording.pounds(spent.told()), Wording.pounds(spent.openSource()))));
        }
        long due = systems.stream().filter(SystemView::due).count();
        if (due > 0) {
            sheet = sheet.with(InsetText.of(texts.get("systems.due-again", due)));
            if (keeps) sheet = sheet.with(Sheet.Act.secondary(texts.get("systems.confirm.all"), HOME + "/confirm"));
        }
        return DeskPages.sheet(sheet.with(pages.own(systems)), "/desk", model);
    }

    /** The columns that an import takes: the file can be changed and sent back. */
    @GetMapping(HOME + ".csv")
    void csv(Actor actor, HttpServletResponse response) throws IOException {
        // Whoever reads for no authority is told before the file begins.
        register.spent(actor);
        var table = SystemsCsv.begin(response, "systems.csv");
        register.eachOwn(actor, system -> SystemsCsv.row(table, system));
    }

    @GetMapping(HOME + "/new")
    String add(Actor actor, Model model) {
        var authority = keeps(actor);
        return ask(
                "new", HOME + "/new", HOME, authority, forms.fields("systems.form", SystemForm.empty()), actor, model);
    }

    @PostMapping(HOME + "/new")
    String add(
            @ModelAttribute("form") SystemForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var authority = keeps(actor);
        var facts = form.toFacts(errors);
        var added = new AtomicReference<UUID>();
        forms.attempt(errors, () -> added.set(keeping.add(facts, actor)));
        var id = added.get();
        if (id == null) {
            return ask("new", HOME + "/new", HOME, authority, forms.fields("systems.form", errors), actor, model);
        }
        return DeskPages.done(SystemsPages.system(id), "systems.done.added", redirect);
    }

    private static OrganisationId keeps(Actor actor) {
        return actor.organisationWith(Right.KEEP_SYSTEMS).orElseThrow(NotFound::new);
    }

    @GetMapping(HOME + "/{system}")
    String one(@PathVariable UUID system, Actor actor, Model model) {
        var view = register.one(system, actor);
        var here = SystemsPages.system(system);
        var sheet = Sheet.of(view.facts().name())
                .withCaption(view.authorityName())
                .withTag(pages.standing(view))
                .with(pages.facts(view));
        if (view.retiredOn() == null && SystemsRegister.mayKeep(view.authority(), actor)) {
            sheet = sheet.with(Links.of(Links.Link.to(here + "/edit", texts.get("systems.edit.title"))))
                    .with(Sheet.Act.of(texts.get("systems.confirm"), here + "/confirm"))
                    .with(Sheet.Act.secondary(texts.get("systems.retire"), here + "/retire"));
            for (var coalition : coalitions.desk(actor)) {
                if (!Proposing.speaks(coalition, view.authority(), actor)) continue;
                sheet = sheet.with(Sheet.Act.secondary(texts.get("systems.need", coalition.name()), here + "/demand")
                        .with("coalition", coalition.id().value().toString()));
            }
        }
        return DeskPages.sheet(sheet, HOME, model);
    }

    @GetMapping(HOME + "/{system}/edit")
    String edit(@PathVariable UUID system, Actor actor, Model model) {
        var view = register.kept(system, actor);
        var fields = forms.fields("systems.form", SystemForm.from(view));
        var here = SystemsPages.system(system);
        return ask("edit", here + "/edit", here, view.authority(), fields, actor, model);
    }

    @PostMapping(HOME + "/{system}/edit")
    String edit(
            @PathVariable UUID system,
            @ModelAttribute("form") SystemForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = register.kept(system, actor);
        var facts = form.toFacts(errors);
        forms.attempt(errors, () -> keeping.revise(system, form.version(), facts, actor));
        var here = SystemsPages.system(system);
        if (errors.hasErrors()) {
            var fields = forms.fields("systems.form", errors);
            return ask("edit", here + "/edit", here, view.authority(), fields, actor, model);
        }
        return DeskPages.done(here, "systems.done.saved", redirect);
    }

    private String ask(
            String key, String action, String back, OrganisationId authority, Fields fields, Actor actor, Model model) {
        var questions = new ArrayList<Component>();
        questions.add(fields.hidden("version"));
        questions.add(fields.select("lineOfBusiness", lines()));
        questions.add(fields.input("name"));
        var own = contracts.files(actor).stream()
                .filter(FileView::running)
                .filter(file -> file.authority().equals(authority))
                .toList();
        if (!own.isEmpty() || !String.valueOf(fields.value("contract")).isEmpty()) {
            questions.add(fields.select("contract", contracts(own)));
        }
        questions.add(fields.input("supplier"));
        questions.add(fields.date("ends"));
        questions.add(fields.input("users").withWidth(10));
        questions.add(fields.input("transactions").withWidth(10));
        questions.add(fields.input("yearlyCost").asMoney());
        questions.add(fields.radios("hosted", Picked.names(Hosted.class)));
        questions.add(Heading.second(texts.get("systems.data")));
        for (var facet : FACETS)
            questions.add(fields.radios(facet, Picked.names(Known.class)).inline());
        questions.add(fields.input("standards"));
        questions.add(fields.input("licence"));
        questions.add(fields.checkbox("internal"));
        var ask = Ask.of(texts.get("systems." + key + ".title"), action, texts.get("systems.save"))
                .withIntro(texts.get("systems.form.intro"))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, back, model);
    }

    private List<Select.Option> lines() {
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of("", texts.get("systems.form.lineOfBusiness.choose")));
        businesses.all().forEach(line -> options.add(Select.Option.of(line.code(), line.name())));
        return options;
    }

    private List<Select.Option> contracts(List<FileView> own) {
        var options = new ArrayList<Select.Option>();
        options.add(Select.Option.of("", texts.get("systems.form.contract.none")));
        own.forEach(file -> options.add(Select.Option.of(
                file.id().value().toString(),
                texts.get("systems.form.contract.one", file.title(), file.supplierName()))));
        return options;
    }

    @PostMapping(HOME + "/confirm")
    String confirmAll(Actor actor, RedirectAttributes redirect) {
        redirect.addFlashAttribute("doneArgs", keeping.confirmAll(actor));
        return DeskPages.done(HOME, "systems.done.all-confirmed", redirect);
    }

    @PostMapping(HOME + "/{system}/confirm")
    String confirm(@PathVariable UUID system, Actor actor, RedirectAttributes redirect) {
        keeping.confirm(system, actor);
        return DeskPages.done(SystemsPages.system(system), "systems.done.confirmed", redirect);
    }

    @PostMapping(HOME + "/{system}/retire")
    String retire(@PathVariable UUID system, Actor actor, RedirectAttributes redirect) {
        keeping.retire(system, actor);
        return DeskPages.done(SystemsPages.system(system), "systems.done.retired", redirect);
    }

    /** What the authority needs when this ends, said in a coalition. */
    @PostMapping(HOME + "/{system}/demand")
    String need(@PathVariable UUID system, @RequestParam UUID coalition, Actor actor, RedirectAttributes redirect) {
        var line = proposing.need(system, new CoalitionId(coalition), reckoning(ProposalForm.YEARS), actor);
        return DeskPages.done("/desk/demand/" + line, "systems.done.needed", redirect);
    }

    private Proposing.Reckoning reckoning(int years) {
        return new Proposing.Reckoning(years, texts.get("systems.unit.users"), texts.get("systems.unit.one"));
    }

    @GetMapping(HOME + "/import")
    String take(Actor actor, Model model) {
        keeps(actor);
        var fields = forms.fields("systems.import", new ImportForm(String.join(",", SystemFile.COLUMNS)));
        return take(fields, null, model);
    }

    /** All rows, or none if one is wrong: then every wrong one is told, and what was sent stands in the form. */
    @PostMapping(HOME + "/import")
    String take(
            @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        keeps(actor);
        var uploaded = TableUpload.text(file);
        var text = uploaded.isBlank() ? form.rows() : uploaded;
        var sent = new ImportForm(text);
        if (text.length() > ImportForm.LONGEST) {
            errors.rejectValue("rows", "Size", new Object[] {ImportForm.LONGEST, 0}, null);
            return take(forms.fields("systems.import", errors), null, model);
        }
        var read = SystemFile.read(text, businesses);
        if (!read.hasColumns()) {
            errors.rejectValue("rows", "columns");
            return take(forms.fields("systems.import", errors), null, model);
        }
        var result = new AtomicReference<SystemFile.Taken>();
        forms.attempt(errors, () -> result.set(keeping.take(read, actor)));
        var taken = result.get();
        if (taken == null) return take(forms.fields("systems.import", errors), null, model);
        if (!taken.wrong().isEmpty()) {
            var again = new BeanPropertyBindingResult(sent, "form");
            again.rejectValue("rows", "wrong", new Object[] {taken.wrong().size()}, null);
            return take(forms.fields("systems.import", again), wrong(taken), model);
        }
        redirect.addFlashAttribute("doneArgs", new Object[] {taken.added(), taken.changed(), taken.same()});
        return DeskPages.done(HOME, "systems.done.imported", redirect);
    }

    private Table wrong(SystemFile.Taken taken) {
        var head = List.of(
                Table.Cell.number(texts.get("systems.import.row")), Table.Cell.of(texts.get("systems.import.reason")));
        var rows = taken.wrong().stream()
                .map(wrong -> List.of(Table.Cell.number(String.valueOf(wrong.number())), Table.Cell.of(reason(wrong))))
                .toList();
        return Table.of(texts.get("systems.import.wrong"), head, rows);
    }

    private String reason(SystemFile.Wrong wrong) {
        var refused = wrong.refused();
        if (refused != null) {
            return texts.get(refused.refusal().messageKey(), Wording.arguments(refused.arguments()));
        }
        return texts.get("systems.import.column", String.valueOf(wrong.column()));
    }

    private String take(Fields fields, @Nullable Table wrong, Model model) {
        var ask = Ask.of(
                        texts.get("systems.import.title"),
                        HOME + "/import",
                        texts.get("systems.import.button"),
                        fields.textarea("rows").withRows(10),
                        fields.file("file").accepting(TableUpload.ACCEPTED))
                .withIntro(texts.get("systems.import.intro", String.join(", ", SystemFile.COLUMNS)))
                .withFiles();
        if (wrong != null) ask = ask.withIntro(wrong);
        return DeskPages.ask(ask, fields, HOME, model);
    }
}
