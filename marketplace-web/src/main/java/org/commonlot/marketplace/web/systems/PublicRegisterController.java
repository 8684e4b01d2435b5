package org.commonlot.marketplace.web.systems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityAddress;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.systems.DataRegister;
import org.commonlot.marketplace.systems.KeepingData;
import org.commonlot.marketplace.systems.SystemsRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.commonlot.marketplace.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody reads which systems an authority has and what data it holds, and asks for data. */
@Controller
class PublicRegisterController {

    private static final String HOME = "/authorities/{name}";

    private final SystemsRegister systems;
    private final DataRegister data;
    private final KeepingData keeping;
    private final OrganisationDirectory organisations;
    private final SystemsPages pages;
    private final Forms forms;
    private final Texts texts;

    PublicRegisterController(
            SystemsRegister systems,
            DataRegister data,
            KeepingData keeping,
            OrganisationDirectory organisations,
            SystemsPages pages,
            Forms forms,
            Texts texts) {
        this.systems = systems;
        this.data = data;
        this.keeping = keeping;
        this.organisations = organisations;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @OpenToAll
    @GetMapping(HOME + "/systems")
    String systems(
            @PathVariable("name") AuthorityAddress address,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var authority = address.id();
        var council = organisations.authorityName(authority);
        var place = after == null ? null : new SystemsRegister.Place(name, after);
        var lines = systems.page(authority, place);
        var shown = lines.subList(0, Math.min(SystemsRegister.PAGE, lines.size()));
        var here = address.path() + "/systems";
        var sheet = Sheet.of(texts.get("systems.public.title"))
                .withCaption(council)
                .with(new Paragraph(texts.get("systems.public.lead")));
        sheet = sheet.with(shown.isEmpty() ? new Paragraph(texts.get("systems.public.none")) : pages.open(shown));
        var last = shown.isEmpty() ? null : shown.getLast();
        var next = lines.size() > shown.size() && last != null
                ? here + "?name=" + encoded(last.facts().name()) + "&after=" + last.id()
                : null;
        if (next != null || place != null) sheet = sheet.with(Pagination.of(place == null ? null : here, next));
        sheet = sheet.with(Links.of(
                Links.Link.to(here + ".csv", texts.get("systems.csv")),
                Links.Link.to(address.path() + "/services", texts.get("systems.services.title")),
                Links.Link.to(address.path() + "/data", texts.get("systems.public.data"))));
        return DeskPages.sheet(sheet, address.path(), model);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Line by line as it is read: however long the list is. */
    @OpenToAll
    @GetMapping(HOME + "/systems.csv")
    void csv(@PathVariable("name") AuthorityAddress address, HttpServletResponse response) throws IOException {
        var authority = address.id();
        var council = organisations.authorityName(authority);
        var table = SystemsCsv.begin(response, "systems.csv");
        systems.each(authority, system -> SystemsCsv.row(table, system));
    }

    /** The services through which most goes: what supports them, and what ends first. */
    @OpenToAll
    @GetMapping(HOME + "/services")
    String services(@PathVariable("name") AuthorityAddress address, Model model) {
        var authority = address.id();
        var council = organisations.authorityName(authority);
        var busiest = systems.busiest(authority);
        var sheet = Sheet.of(texts.get("systems.services.title"))
                .withCaption(council)
                .with(new Paragraph(texts.get("systems.services.lead", SystemsRegister.FIRST)));
        sheet = sheet.with(busiest.isEmpty() ? new Paragraph(texts.get("systems.services.none")) : services(busiest));
        return DeskPages.sheet(sheet, address.path(), model);
    }

    private Table services(List<SystemsRegister.Busy> busiest) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.business")),
                Table.Cell.number(texts.get("systems.transactions")),
                Table.Cell.number(texts.get("systems.services.systems")),
                Table.Cell.of(texts.get("systems.services.first-end")));
        var rows = busiest.stream()
                .map(busy -> List.of(
                        Table.Cell.of(pages.business(busy.business())),
                        Table.Cell.number(Wording.count(busy.transactions())),
                        Table.Cell.number(String.valueOf(busy.systems())),
                        Table.Cell.of(pages.ends(busy.firstEnd()))))
                .toList();
        return Table.of(texts.get("systems.services.title"), head, rows).withHiddenCaption();
    }

    @OpenToAll
    @GetMapping(HOME + "/data")
    String data(
            @PathVariable("name") AuthorityAddress address,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var authority = address.id();
        var council = organisations.authorityName(authority);
        var place = after == null ? null : new SystemsRegister.Place(name, after);
        var lines = data.page(authority, place);
        var shown = lines.subList(0, Math.min(DataRegister.PAGE, lines.size()));
        var here = address.path() + "/data";
        var sheet = Sheet.of(texts.get("systems.public.data"))
                .withCaption(council)
                .with(new Paragraph(texts.get("systems.public.data.lead")));
        sheet = sheet.with(
                shown.isEmpty() ? new Paragraph(texts.get("systems.holdings.none")) : pages.holdings(shown, false));
        var last = shown.isEmpty() ? null : shown.getLast();
        var next = lines.size() > shown.size() && last != null
                ? here + "?name=" + encoded(last.facts().title()) + "&after=" + last.id()
                : null;
        if (next != null || place != null) sheet = sheet.with(Pagination.of(place == null ? null : here, next));
        sheet = sheet.with(Links.of(
                Links.Link.to(here + "/requests", texts.get("systems.requests.answered")),
                Links.Link.to(here + "/request", texts.get("systems.request.title"))));
        return DeskPages.sheet(sheet, address.path(), model);
    }

    /** What was asked for and what was answered, without who asked. */
    @OpenToAll
    @GetMapping(HOME + "/data/requests")
    String requests(@PathVariable("name") AuthorityAddress address, Model model) {
        var authority = address.id();
        var council = organisations.authorityName(authority);
        var answered = data.answered(authority);
        var sheet = Sheet.of(texts.get("systems.requests.answered")).withCaption(council);
        sheet = sheet.with(
                answered.isEmpty() ? new Paragraph(texts.get("systems.requests.none")) : pages.answered(answered));
        sheet = sheet.with(
                Links.of(Links.Link.to(address.path() + "/data/request", texts.get("systems.request.title"))));
        return DeskPages.sheet(sheet, address.path() + "/data", model);
    }

    @SignedIn
    @GetMapping(HOME + "/data/request")
    String request(@PathVariable("name") AuthorityAddress address, Model model) {
        return request(address, forms.fields("systems.asking", new RequestForm(null, null)), model);
    }

    @SignedIn
    @PostMapping(HOME + "/data/request")
    String request(
            @PathVariable("name") AuthorityAddress address,
            @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var authority = address.id();
        form.check(errors);
        forms.attempt(errors, () -> keeping.ask(authority, form.title(), form.purpose(), actor));
        if (errors.hasErrors()) return request(address, forms.fields("systems.asking", errors), model);
        return DeskPages.done(address.path() + "/data/requests", "systems.done.asked", redirect);
    }

    private String request(AuthorityAddress address, Fields fields, Model model) {
        var here = address.path() + "/data";
        var ask = Ask.of(
                        texts.get("systems.request.title"),
                        here + "/request",
                        texts.get("systems.asking.button"),
                        fields.input("title"),
                        fields.textarea("purpose"))
                .withCaption(organisations.authorityName(address.id()))
                .withIntro(texts.get("systems.asking.intro"));
        return DeskPages.ask(ask, fields, here, model);
    }
}
