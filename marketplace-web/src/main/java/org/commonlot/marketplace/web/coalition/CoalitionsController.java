package org.commonlot.marketplace.web.coalition;

import java.util.List;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Everybody reads who buys together. */
@Controller
@OpenToAll
class CoalitionsController {

    private static final String HOME = "/coalitions";

    private final CoalitionRegister register;
    private final CoalitionPages pages;
    private final ObjectProvider<CoalitionPart> parts;
    private final Texts texts;

    CoalitionsController(
            CoalitionRegister register, CoalitionPages pages, ObjectProvider<CoalitionPart> parts, Texts texts) {
        this.register = register;
        this.pages = pages;
        this.parts = parts;
        this.texts = texts;
    }

    @GetMapping(HOME)
    String all(@RequestParam(defaultValue = "") String after, Model model) {
        var found = register.page(after);
        var shown = found.subList(0, Math.min(CoalitionRegister.PAGE, found.size()));
        var sheet = Sheet.of(texts.get("coalition.all")).with(new Paragraph(texts.get("coalition.all.intro")));
        sheet = shown.isEmpty() ? sheet.with(new Paragraph(texts.get("coalition.none"))) : sheet.with(table(shown));
        var next = found.size() > shown.size()
                ? UriComponentsBuilder.fromPath(HOME)
                        .queryParam("after", "{after}")
                        .encode()
                        .buildAndExpand(shown.getLast().name())
                        .toUriString()
                : null;
        var first = after.isEmpty() ? null : HOME;
        if (next != null || first != null) sheet = sheet.with(Pagination.of(first, next));
        sheet = sheet.with(Links.of(Links.Link.to("/framework-agreements", texts.get("coalition.all.frameworks"))));
        model.addAttribute("sheet", sheet);
        return Sheet.VIEW;
    }

    private Table table(List<CoalitionView> shown) {
        var head = List.of(
                Table.Cell.of(texts.get("coalition.name")),
                Table.Cell.of(texts.get("coalition.lead")),
                Table.Cell.number(texts.get("coalition.members")),
                Table.Cell.of(texts.get("coalition.founded")));
        var rows = shown.stream()
                .map(view -> List.of(
                        Table.Cell.of(Html.link(CoalitionPages.open(view), view.name())),
                        Table.Cell.of(view.lead().name()),
                        Table.Cell.number(String.valueOf(view.members().size())),
                        Table.Cell.of(Wording.day(view.foundedAt()))))
                .toList();
        return Table.of(texts.get("coalition.all"), head, rows).withHiddenCaption();
    }

    @GetMapping(HOME + "/{name}")
    String one(@PathVariable String name, Model model) {
        var view = register.bySlug(name);
        var sheet = pages.sheet(view);
        for (var part : parts.orderedStream().toList()) {
            for (var component : part.open(view)) sheet = sheet.with(component);
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(HOME));
        return Sheet.VIEW;
    }
}
