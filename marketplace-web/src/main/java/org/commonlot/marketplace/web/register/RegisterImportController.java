package org.commonlot.marketplace.web.register;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.register.RegisterImport;
import org.commonlot.marketplace.register.RegisterImporting;
import org.commonlot.marketplace.register.RegisterImports;
import org.commonlot.marketplace.register.RegisterRejection;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An administrator brings a file of authorities in and reads what became of it. */
@Controller
@ForAdministrators
class RegisterImportController {

    private static final String HOME = "/administration/authorities/import";

    /** The official list has a quarter of a megabyte. */
    private static final long MOST = 16 << 20;

    private final RegisterImporting importing;
    private final RegisterImports imports;
    private final Forms forms;
    private final Texts texts;
    private final MessageSource messages;

    RegisterImportController(
            RegisterImporting importing, RegisterImports imports, Forms forms, Texts texts, MessageSource messages) {
        this.importing = importing;
        this.imports = imports;
        this.forms = forms;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping(HOME)
    String choose(Model model) {
        return ask(forms.fields("register.import", new RegisterImportForm(null)), model);
    }

    @PostMapping(HOME)
    String upload(@ModelAttribute("form") RegisterImportForm form, BindingResult errors, Actor actor, Model model)
            throws IOException {
        form.check(MOST, errors);
        if (errors.hasErrors()) return ask(forms.fields("register.import", errors), model);
        var aside = Files.createTempFile("commonlot-register", ".upload");
        try {
            Objects.requireNonNull(form.file()).transferTo(aside);
            return "redirect:" + HOME + "/"
                    + importing.importFile(aside, form.name(), actor).id();
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private String ask(Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("register.import.title"),
                        HOME,
                        texts.get("register.import.submit"),
                        fields.file("file").accepting(".json"))
                .withIntro(texts.get("register.import.lead"))
                .withFiles();
        var latest = imports.latest();
        if (!latest.isEmpty()) ask = ask.withIntro(latest(latest));
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to("/administration/authorities"));
        return Ask.VIEW;
    }

    private Table latest(List<RegisterImport> latest) {
        var head = List.of(
                Table.Cell.of(texts.get("register.import.file.label")),
                Table.Cell.of(texts.get("register.import.started")),
                Table.Cell.of(texts.get("register.import.result")));
        var rows = latest.stream()
                .map(run -> List.of(
                        Table.Cell.of(Html.link(HOME + "/" + run.id(), run.file())),
                        Table.Cell.of(Wording.moment(run.started())),
                        Table.Cell.of(texts.get(
                                "register.import.counts",
                                run.counts().added(),
                                run.counts().changed(),
                                run.counts().rejected()))))
                .toList();
        return Table.of(texts.get("register.import.latest"), head, rows);
    }

    @GetMapping(HOME + "/{id}")
    String result(@PathVariable UUID id, Locale locale, Model model) {
        var run = imports.one(id);
        var sheet = Sheet.of(run.file())
                .withCaption(texts.get("register.import.title"))
                .with(counts(run));
        if (run.counts().changedNothing()) sheet = sheet.with(new Paragraph(texts.get("register.import.nothing")));
        var rejections = imports.rejections(id);
        if (!rejections.isEmpty()) sheet = sheet.with(rejected(rejections, locale));
        var unseen = run.counts().rejected() - rejections.size();
        if (unseen > 0) sheet = sheet.with(new Paragraph(texts.get("register.import.more", unseen)));
        model.addAttribute(
                "sheet",
                sheet.with(Links.of(
                        Links.Link.to(HOME, texts.get("register.import.again")),
                        Links.Link.to("/administration/authorities", texts.get("register.keeping.title")))));
        model.addAttribute("back", BackLink.to(HOME));
        return Sheet.VIEW;
    }

    private SummaryList counts(RegisterImport run) {
        var counts = run.counts();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("read", counts.read()));
        rows.add(row("added", counts.added()));
        rows.add(row("changed", counts.changed()));
        rows.add(row("unchanged", counts.unchanged()));
        rows.add(row("tied", counts.tied()));
        rows.add(row("rejected", counts.rejected()));
        rows.add(SummaryList.Row.of(texts.get("register.import.sha256"), run.sha256()));
        return SummaryList.of(rows);
    }

    private SummaryList.Row row(String what, long count) {
        return SummaryList.Row.of(texts.get("register.import." + what), texts.get("register.import.number", count));
    }

    private Table rejected(List<RegisterRejection> rejections, Locale locale) {
        var head = List.of(
                Table.Cell.of(texts.get("register.import.place")), Table.Cell.of(texts.get("register.import.reason")));
        var rows = rejections.stream()
                .map(rejection -> List.of(
                        Table.Cell.of(RejectionWords.place(rejection, messages, locale)),
                        Table.Cell.of(RejectionWords.reason(rejection, messages, locale))))
                .toList();
        return Table.of(texts.get("register.import.rejections"), head, rows);
    }
}
