package org.commonlot.marketplace.web.maturity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.maturity.Framework;
import org.commonlot.marketplace.maturity.PastLevels;
import org.commonlot.marketplace.maturity.PublicMaturity;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Levels;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The members of a coalition beside each other, by what each of them has made public. */
@Controller
@OpenToAll
@RequestMapping("/coalitions/{name}/maturity/{framework}")
class ComparisonController {

    private final CoalitionRegister coalitions;
    private final PublicMaturity maturity;
    private final MaturityPages pages;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    ComparisonController(
            CoalitionRegister coalitions,
            PublicMaturity maturity,
            MaturityPages pages,
            Texts texts,
            AuthorityAddresses addresses) {
        this.coalitions = coalitions;
        this.maturity = maturity;
        this.pages = pages;
        this.texts = texts;
        this.addresses = addresses;
    }

    /** What is compared. */
    private record Compared(
            CoalitionView coalition,
            Framework framework,
            List<CoalitionView.Member> members,
            Map<OrganisationId, PastLevels> levels) {}

    private Compared compared(String name, String code) {
        var coalition = coalitions.bySlug(name);
        var members = coalition.members();
        var authorities = members.stream().map(CoalitionView.Member::authority).toList();
        return new Compared(
                coalition, maturity.framework(code, authorities), members, maturity.newest(code, authorities));
    }

    @GetMapping
    String one(@PathVariable String name, @PathVariable String framework, Model model) {
        var compared = compared(name, framework);
        var path = "/coalitions/" + compared.coalition().slug();
        var sheet = Sheet.of(compared.framework().title())
                .withCaption(texts.get(
                        "maturity.compare.caption", compared.coalition().name()))
                .with(new Paragraph(texts.get("maturity.compare.intro")))
                .with(pages.picture(compared.framework(), series(compared)))
                .with(members(compared))
                .with(levels(compared))
                .with(pages.scale(compared.framework()))
                .with(Links.of(Links.Link.to(
                        path + "/maturity/" + compared.framework().code() + "/levels.csv", texts.get("maturity.csv"))));
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(path));
        return Sheet.VIEW;
    }

    private List<Levels.Series> series(Compared compared) {
        var all = new ArrayList<Levels.Series>();
        for (var member : compared.members()) {
            var past = compared.levels().get(member.authority());
            if (past == null) {
                all.add(new Levels.Series(
                        texts.get("maturity.compare.line", member.name(), texts.get("maturity.not-shared")),
                        List.of()));
                continue;
            }
            var day = Wording.shortDay(UkTime.date(past.confirmedAt()));
            all.add(new Levels.Series(
                    texts.get("maturity.compare.line", member.name(), day),
                    MaturityPages.steps(compared.framework(), past.levels()::get)));
        }
        return all;
    }

    private Table members(Compared compared) {
        var head = List.of(
                Table.Cell.of(texts.get("maturity.compare.member")), Table.Cell.of(texts.get("maturity.compare.day")));
        var rows = compared.members().stream()
                .map(member -> List.of(
                        Table.Cell.of(Html.link(addresses.of(member.authority()).path(), member.name())),
                        Table.Cell.of(day(compared.levels().get(member.authority())))))
                .toList();
        return Table.of(texts.get("maturity.compare.members"), head, rows);
    }

    private Html day(@Nullable PastLevels past) {
        if (past == null) return Html.text(texts.get("maturity.not-shared"));
        return Html.link(MaturityPages.open(past.id()), Wording.day(UkTime.date(past.confirmedAt())));
    }

    /** A column for each member that shares its levels; the others have nothing that a column could show. */
    private Table levels(Compared compared) {
        var sharing = compared.members().stream()
                .filter(member -> compared.levels().containsKey(member.authority()))
                .toList();
        var head = new ArrayList<Table.Cell>();
        head.add(Table.Cell.of(texts.get("maturity.dimension")));
        head.add(Table.Cell.of(texts.get("maturity.target")));
        sharing.forEach(member -> head.add(Table.Cell.of(member.name())));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var dimension : compared.framework().dimensions()) {
            var row = new ArrayList<Table.Cell>();
            row.add(Table.Cell.of(dimension.name()));
            row.add(Table.Cell.of(String.valueOf(dimension.target())));
            for (var member : sharing) {
                var past = compared.levels().get(member.authority());
                var level = past == null ? null : past.levels().get(dimension.code());
                row.add(Table.Cell.of(level == null ? texts.get("maturity.unanswered") : level.toString()));
            }
            rows.add(row);
        }
        return Table.of(texts.get("maturity.answers.caption"), head, rows);
    }

    @GetMapping("/levels.csv")
    void csv(@PathVariable String name, @PathVariable String framework, HttpServletResponse response)
            throws IOException {
        var compared = compared(name, framework);
        var known = compared.levels();
        var file = CsvDownload.begin(
                response,
                "levels.csv",
                "authority_id",
                "authority",
                "standing",
                "framework",
                "framework_version",
                "confirmed_on",
                "dimension",
                "name",
                "level",
                "target");
        for (var member : compared.members()) {
            var past = known.get(member.authority());
            for (var dimension : compared.framework().dimensions()) {
                var level = past == null ? null : past.levels().get(dimension.code());
                file.row(
                        member.authority().value(),
                        member.name(),
                        past == null ? "not_shared" : level == null ? "not_answered" : "answered",
                        compared.framework().code(),
                        past == null ? null : past.frameworkVersion(),
                        past == null ? null : UkTime.date(past.confirmedAt()),
                        dimension.code(),
                        dimension.name(),
                        level,
                        dimension.target());
            }
        }
    }
}
