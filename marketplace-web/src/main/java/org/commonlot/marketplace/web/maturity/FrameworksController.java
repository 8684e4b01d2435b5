package org.commonlot.marketplace.web.maturity;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.maturity.Framework;
import org.commonlot.marketplace.maturity.FrameworkCatalogue;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everybody reads by what authorities assess themselves. */
@Controller
@OpenToAll
class FrameworksController {

    private static final String HOME = "/frameworks";

    private final FrameworkCatalogue frameworks;
    private final MaturityPages pages;
    private final Texts texts;

    FrameworksController(FrameworkCatalogue frameworks, MaturityPages pages, Texts texts) {
        this.frameworks = frameworks;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping(HOME)
    String all(Model model) {
        var sheet = Sheet.of(texts.get("maturity.frameworks.title"))
                .with(new Paragraph(texts.get("maturity.frameworks.intro")))
                .with(table(frameworks.shipped(), texts.get("maturity.frameworks.shipped")));
        var shared = frameworks.shared();
        if (!shared.isEmpty()) sheet = sheet.with(table(shared, texts.get("maturity.frameworks.shared")));
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to("/"));
        return Sheet.VIEW;
    }

    private Table table(List<Framework> listed, String caption) {
        var head = List.of(
                Table.Cell.of(texts.get("maturity.framework")),
                Table.Cell.of(texts.get("maturity.framework.what")),
                Table.Cell.number(texts.get("maturity.framework.dimensions")));
        var rows = listed.stream()
                .map(framework -> List.of(
                        Table.Cell.of(Html.link(HOME + "/" + framework.code(), framework.title())),
                        Table.Cell.of(framework.summary()),
                        Table.Cell.number(String.valueOf(framework.dimensions().size()))))
                .toList();
        return Table.of(caption, head, rows);
    }

    @GetMapping(HOME + "/{code}")
    String one(@PathVariable String code, Model model) {
        var framework = frameworks.open(code);
        var sheet = Sheet.of(framework.title())
                .withCaption(texts.get("maturity.framework.version", framework.version()))
                .with(new Paragraph(framework.summary()))
                .with(sources(framework))
                .with(pages.scale(framework));
        for (var dimension : framework.dimensions()) {
            sheet = sheet.with(Heading.second(dimension.name()))
                    .with(new Paragraph(dimension.prompt()))
                    .with(facts(framework, dimension));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(HOME));
        return Sheet.VIEW;
    }

    private SummaryList sources(Framework framework) {
        var rows = new ArrayList<SummaryList.Row>();
        for (var source : framework.sources()) {
            var address = source.address();
            var label = texts.get("maturity.framework.source");
            rows.add(
                    address == null
                            ? SummaryList.Row.of(label, source.title())
                            : SummaryList.Row.of(label, Html.link(address, source.title())));
        }
        return SummaryList.of(rows);
    }

    private SummaryList facts(Framework framework, Framework.Dimension dimension) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(texts.get("maturity.evidence"), dimension.evidence()));
        framework
                .level(dimension.target())
                .ifPresent(level -> rows.add(SummaryList.Row.of(
                        texts.get("maturity.target"),
                        texts.get("maturity.level.named", level.number(), level.name()))));
        if (!dimension.actions().isEmpty()) {
            rows.add(SummaryList.Row.of(texts.get("maturity.actions"), Html.list(dimension.actions())));
        }
        return SummaryList.of(rows);
    }
}
