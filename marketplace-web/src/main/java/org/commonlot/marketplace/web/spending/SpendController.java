package org.commonlot.marketplace.web.spending;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.AuthorityAddress;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.spending.SpendFigure;
import org.commonlot.marketplace.spending.SpendFigures;
import org.commonlot.marketplace.spending.SpendLine;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What authorities spend on digital, for everybody: of one and of all, every figure with an address of its own. */
@Controller
@OpenToAll
class SpendController {

    private static final String OF_ONE = "/authorities/{name}/spend";
    private static final String OF_ALL = "/insights/spend";

    private final SpendFigures figures;
    private final SpendPages pages;
    private final OrganisationDirectory organisations;

    SpendController(SpendFigures figures, SpendPages pages, OrganisationDirectory organisations) {
        this.figures = figures;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping(OF_ONE)
    String ofOne(@PathVariable("name") AuthorityAddress authority, Model model) {
        var name = organisations.authorityName(authority.id());
        var here = authority.path("spend");
        var sheet = pages.sheet(name, here, figures.of(authority.id()), List.of(SpendFigure.values()));
        return DeskPages.sheet(sheet, authority.path(), model);
    }

    @GetMapping(OF_ONE + "/{figure}")
    String figureOfOne(@PathVariable("name") AuthorityAddress authority, @PathVariable String figure, Model model) {
        var name = organisations.authorityName(authority.id());
        var here = authority.path("spend");
        var sheet = pages.sheet(name, here, figures.of(authority.id()), List.of(figure(figure)));
        return DeskPages.sheet(sheet, here, model);
    }

    @GetMapping(OF_ALL)
    String ofAll(Model model) {
        var sheet = pages.sheet(null, OF_ALL, figures.all(), List.of(SpendFigure.values()));
        return DeskPages.sheet(sheet, "/insights", model);
    }

    @GetMapping(OF_ALL + "/{figure}")
    String figureOfAll(@PathVariable String figure, Model model) {
        var sheet = pages.sheet(null, OF_ALL, figures.all(), List.of(figure(figure)));
        return DeskPages.sheet(sheet, OF_ALL, model);
    }

    private static SpendFigure figure(String code) {
        return Arrays.stream(SpendFigure.values())
                .filter(figure -> SpendPages.code(figure).equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping(OF_ONE + ".csv")
    void csvOfOne(@PathVariable("name") AuthorityAddress authority, HttpServletResponse response) throws IOException {
        var name = organisations.authorityName(authority.id());
        csv(response, figures.of(authority.id()), Map.of(authority.id(), name));
    }

    @GetMapping(OF_ALL + ".csv")
    void csvOfAll(HttpServletResponse response) throws IOException {
        var lines = figures.all();
        var ids =
                lines.stream().map(line -> new OrganisationId(line.authority())).collect(Collectors.toSet());
        csv(response, lines, organisations.names(ids));
    }

    private static void csv(HttpServletResponse response, List<SpendLine> lines, Map<OrganisationId, String> names)
            throws IOException {
        var table = CsvDownload.begin(
                response,
                "digital-spend.csv",
                "authority",
                "figure",
                "label",
                "financial_year_from",
                "cases",
                "amount_gbp_inc_vat",
                "amount_most_gbp_inc_vat");
        for (var line : lines) {
            table.row(
                    names.getOrDefault(new OrganisationId(line.authority()), ""),
                    line.figure().name().toLowerCase(Locale.ROOT),
                    line.label().toLowerCase(Locale.ROOT),
                    line.year() + "-04-01",
                    line.cases(),
                    line.amount(),
                    line.most());
        }
    }
}
