package org.commonlot.marketplace.web.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.SupplierLine;
import org.commonlot.marketplace.organisation.SupplierProfile;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.register.ClaimView;
import org.commonlot.marketplace.register.Claiming;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.ForAdministrators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The suppliers as administrators see them: the list, and each with its proofs and those that look like it. */
@Controller
@ForAdministrators
@RequestMapping(SuppliersController.HOME)
class SuppliersController {

    static final String HOME = "/administration/suppliers";

    private final SupplierRegister register;
    private final Claiming claiming;
    private final SupplierPages pages;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    SuppliersController(
            SupplierRegister register, Claiming claiming, SupplierPages pages, Forms forms, Texts texts, Clock clock) {
        this.register = register;
        this.claiming = claiming;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String all(@ModelAttribute("form") ListForm form, Actor actor, Model model) {
        var after = form.afterId();
        var place = after == null ? null : new AuthorityRegister.Place(form.afterName(), after);
        var lines = register.list(form.words(), place, actor);
        var shown = lines.subList(0, Math.min(SupplierRegister.PAGE, lines.size()));
        var first = after == null ? null : address(form.words(), null);
        var next = lines.size() > shown.size() ? address(form.words(), shown.getLast()) : null;
        var page = new ListPage(
                texts.get("register.suppliers.title"),
                texts.get("register.suppliers.lead"),
                HOME,
                forms.fields("register.list", form).input("q").withType("search"),
                shown.isEmpty() ? null : table(shown),
                Links.of(
                        Links.Link.to(HOME + "/invite", texts.get("membership.invite-firm.title")),
                        Links.Link.to("/administration/claims", texts.get("register.claims.title")),
                        Links.Link.to("/administration/contacts", texts.get("register.contact.title"))),
                first == null && next == null ? null : Pagination.of(first, next));
        model.addAttribute("page", page);
        return "register/list";
    }

    private static String address(String words, @Nullable SupplierLine last) {
        var values = new HashMap<String, Object>();
        if (!words.isEmpty()) values.put("q", words);
        if (last != null) {
            values.put("name", last.name());
            values.put("after", last.id().value());
        }
        var built = UriComponentsBuilder.fromPath(HOME);
        for (var name : values.keySet()) built.queryParam(name, "{" + name + "}");
        return built.encode().buildAndExpand(values).toUriString();
    }

    private Table table(List<SupplierLine> lines) {
        var head = List.of(
                Table.Cell.of(texts.get("register.authority.name")),
                Table.Cell.of(texts.get("register.details.postalCode.label")),
                Table.Cell.of(texts.get("register.suppliers.state")));
        var rows = lines.stream()
                .map(line -> List.of(
                        Table.Cell.of(Html.link(HOME + "/" + line.id().value(), line.name())),
                        Table.Cell.of(line.postalCode() == null ? "" : line.postalCode()),
                        Table.Cell.of(Html.tag(state(line)))))
                .toList();
        return Table.of(texts.get("register.list.caption"), head, rows).withHiddenCaption();
    }

    private Tag state(SupplierLine line) {
        return line.mergedInto() == null
                ? pages.verified(line.verified())
                : Tag.of(texts.get("register.suppliers.merged"), "grey");
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        var supplier = register.profile(new OrganisationId(id), actor);
        var sheet = Sheet.of(supplier.name())
                .withTag(pages.verified(supplier.verified()))
                .with(pages.facts(supplier, UkTime.date(clock.instant())));
        var people = "/administration/organisations/" + id + "/people";
        sheet = sheet.with(Links.of(Links.Link.to(people, texts.get("membership.people.title"))));
        sheet = supplier.mergedInto() == null ? alike(sheet, supplier) : merged(sheet, supplier.mergedInto(), actor);
        var history = pages.history(supplier);
        if (history != null) sheet = sheet.with(history);
        model.addAttribute("sheet", claims(sheet, claiming.of(supplier.id(), actor)));
        model.addAttribute("back", BackLink.to(HOME));
        return Sheet.VIEW;
    }

    private Sheet merged(Sheet sheet, OrganisationId into, Actor actor) {
        var name = register.profile(into, actor).name();
        return sheet.with(new Paragraph(texts.get("register.suppliers.mergedInto")))
                .with(Links.of(Links.Link.to(HOME + "/" + into.value(), name)));
    }

    private Sheet alike(Sheet sheet, SupplierProfile supplier) {
        var alike = register.alike(supplier.name(), supplier.address().postalCode(), supplier.website()).stream()
                .filter(line -> !line.id().equals(supplier.id()))
                .toList();
        var here = HOME + "/" + supplier.id().value() + "/merge";
        var links = new ArrayList<Links.Link>();
        for (var line : alike) {
            var other = line.id().value();
            links.add(Links.Link.to(here + "/" + other, texts.get("register.merge.into", line.name())));
        }
        links.add(Links.Link.to(here, texts.get("register.merge.other")));
        return sheet.with(Heading.second(texts.get("register.suppliers.alike")))
                .with(new Paragraph(texts.get(alike.isEmpty() ? "register.suppliers.none" : "register.suppliers.some")))
                .with(new Links(links));
    }

    private Sheet claims(Sheet sheet, List<ClaimView> claims) {
        if (claims.isEmpty()) return sheet;
        var head = List.of(
                Table.Cell.of(texts.get("register.claims.number")),
                Table.Cell.of(texts.get("register.claims.state")),
                Table.Cell.of(texts.get("register.claims.evidence")));
        var rows = claims.stream()
                .map(claim -> List.of(
                        Table.Cell.of(SupplierPages.identifier(claim.identifier())),
                        Table.Cell.of(texts.of("register.claims.state", claim.state())),
                        Table.Cell.of(claim.evidence() == null ? "" : claim.evidence())))
                .toList();
        return sheet.with(Table.of(texts.get("register.claims.caption"), head, rows));
    }
}
