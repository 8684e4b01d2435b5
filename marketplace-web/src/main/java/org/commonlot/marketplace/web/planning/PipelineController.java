package org.commonlot.marketplace.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.AuthorityAddress;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** Everybody reads what authorities plan to buy: the list with filters, one authority's, each entry, and all as CSV. */
@Controller
@OpenToAll
class PipelineController {

    private static final String HOME = "/pipeline";

    private final Pipeline pipeline;
    private final PlanningPages pages;
    private final JoinParts joins;
    private final OrganisationDirectory organisations;
    private final Forms forms;
    private final Texts texts;

    PipelineController(
            Pipeline pipeline,
            PlanningPages pages,
            JoinParts joins,
            OrganisationDirectory organisations,
            Forms forms,
            Texts texts) {
        this.pipeline = pipeline;
        this.pages = pages;
        this.joins = joins;
        this.organisations = organisations;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(HOME)
    String all(
            @ModelAttribute("form") PipelineForm form, BindingResult bound, HttpServletRequest request, Model model) {
        return list(form, bound, null, HOME, request, model);
    }

    @GetMapping("/authorities/{name}/pipeline")
    String ofAuthority(
            @PathVariable("name") AuthorityAddress authority,
            @ModelAttribute("form") PipelineForm form,
            BindingResult bound,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("authority", organisations.authorityName(authority.id()));
        model.addAttribute("back", BackLink.to(authority.path()));
        return list(form, bound, authority.id(), authority.path() + HOME, request, model);
    }

    private String list(
            PipelineForm form,
            BindingResult bound,
            @Nullable OrganisationId only,
            String address,
            HttpServletRequest request,
            Model model) {
        var lines = pipeline.page(form.wanted(only), form.place());
        var shown = lines.subList(0, Math.min(Pipeline.PAGE, lines.size()));
        var fields = forms.fields("planning.search", bound);
        var categories = List.of(
                Select.Option.of("", texts.get("planning.search.category.any")),
                Select.Option.of("services", texts.get("planning.category.services")),
                Select.Option.of("goods", texts.get("planning.category.goods")));
        var filters = Stream.<Component>of(
                        fields.input("q").withType("search"),
                        fields.select("category", categories),
                        fields.input("least").asMoney(),
                        fields.input("most").asMoney(),
                        fields.checkbox("later").small())
                .collect(Collectors.toList());
        if (only == null) filters.add(1, fields.input("authority"));
        model.addAttribute("filters", filters);
        model.addAttribute("address", address);
        model.addAttribute("csv", query(request, HOME + ".csv", only, null));
        model.addAttribute("table", shown.isEmpty() ? null : table(shown));
        var next = lines.size() > shown.size() ? query(request, address, null, shown.getLast()) : null;
        var first = form.place() == null ? null : query(request, address, null, null);
        model.addAttribute("pagination", next == null && first == null ? null : Pagination.of(first, next));
        return "planning/pipeline";
    }

    private static String query(
            HttpServletRequest request, String path, @Nullable OrganisationId only, Pipeline.@Nullable Line last) {
        var built = UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam("from")
                .replaceQueryParam("after");
        if (last != null) built.queryParam("from", last.tenderExpected()).queryParam("after", last.id());
        if (only != null) built.replaceQueryParam("authorityId", only.value());
        return built.build(true).toUriString();
    }

    private Table table(List<Pipeline.Line> lines) {
        var head = List.of(
                Table.Cell.of(texts.get("planning.title")),
                Table.Cell.of(texts.get("planning.authority")),
                Table.Cell.of(texts.get("planning.tender-expected")),
                Table.Cell.number(texts.get("planning.value")));
        var rows = lines.stream()
                .map(line -> List.of(
                        Table.Cell.of(Html.link(HOME + "/" + line.reference(), line.title())),
                        Table.Cell.of(line.authority()),
                        Table.Cell.of(Wording.shortDay(line.tenderExpected())),
                        Table.Cell.number(pages.range(line.least(), line.most()))))
                .toList();
        return Table.of(texts.get("planning.list"), head, rows).withHiddenCaption();
    }

    @GetMapping(HOME + "/{reference}")
    String one(@PathVariable String reference, Model model) {
        var entry = pipeline.byReference(reference);
        model.addAttribute("sheet", joins.open(pages.open(entry), entry));
        model.addAttribute("back", BackLink.to(HOME));
        return Sheet.VIEW;
    }

    /** Line by line as it is read: however long the list is. */
    @GetMapping(HOME + ".csv")
    void csv(@ModelAttribute("form") PipelineForm form, @Nullable UUID authorityId, HttpServletResponse response)
            throws IOException {
        var table = CsvDownload.begin(
                response,
                "pipeline.csv",
                "reference",
                "title",
                "authority",
                "category",
                "value_least_gbp_inc_vat",
                "value_most_gbp_inc_vat",
                "tender_expected");
        var only = authorityId == null ? null : new OrganisationId(authorityId);
        pipeline.each(
                form.wanted(only),
                line -> table.row(
                        line.reference(),
                        line.title(),
                        line.authority(),
                        line.category(),
                        line.least(),
                        line.most(),
                        line.tenderExpected()));
    }
}
