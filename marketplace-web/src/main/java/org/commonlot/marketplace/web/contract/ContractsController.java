package org.commonlot.marketplace.web.contract;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.commonlot.marketplace.contract.PublicContracts;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Everybody reads which contracts authorities have signed: a list with filters, and all as CSV. */
@Controller
@OpenToAll
class ContractsController {

    private static final String HOME = "/contracts";

    private final PublicContracts contracts;
    private final Forms forms;
    private final Texts texts;
    private final String site;

    ContractsController(
            PublicContracts contracts, Forms forms, Texts texts, @Value("${commonlot.public-url}") String site) {
        this.contracts = contracts;
        this.forms = forms;
        this.texts = texts;
        this.site = site;
    }

    @GetMapping(HOME)
    String list(
            @ModelAttribute("form") ContractsForm form, BindingResult bound, HttpServletRequest request, Model model) {
        var lines = contracts.page(form.wanted(), form.place());
        var shown = lines.subList(0, Math.min(PublicContracts.PAGE, lines.size()));
        var fields = forms.fields("contract.search", bound);
        model.addAttribute(
                "filters",
                List.<Component>of(
                        fields.input("q").withType("search"),
                        fields.input("authority"),
                        fields.input("supplier"),
                        fields.input("least").asMoney(),
                        fields.input("most").asMoney()));
        model.addAttribute("csv", query(request, HOME + ".csv", null));
        model.addAttribute("table", shown.isEmpty() ? null : table(shown));
        var next = lines.size() > shown.size() ? query(request, HOME, shown.getLast()) : null;
        var first = form.place() == null ? null : query(request, HOME, null);
        model.addAttribute("pagination", next == null && first == null ? null : Pagination.of(first, next));
        return "contract/register";
    }

    private static String query(HttpServletRequest request, String path, PublicContracts.@Nullable Line last) {
        var built = UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam("from")
                .replaceQueryParam("after");
        if (last != null) built.queryParam("from", last.signedOn()).queryParam("after", last.id());
        return built.build(true).toUriString();
    }

    private Table table(List<PublicContracts.Line> lines) {
        var head = List.of(
                Table.Cell.of(texts.get("contract.title")),
                Table.Cell.of(texts.get("contract.register.authority")),
                Table.Cell.of(texts.get("contract.register.supplier")),
                Table.Cell.number(texts.get("contract.register.value")),
                Table.Cell.of(texts.get("contract.register.signed")),
                Table.Cell.of(texts.get("contract.register.ends")));
        var rows = lines.stream()
                .map(line -> List.of(
                        Table.Cell.of(Html.link(HOME + "/" + line.id(), line.title())),
                        Table.Cell.of(line.authority()),
                        Table.Cell.of(line.supplier()),
                        Table.Cell.number(Wording.pounds(line.value())),
                        Table.Cell.of(Wording.shortDay(line.signedOn())),
                        Table.Cell.of(line.ends() == null ? "" : Wording.shortDay(line.ends()))))
                .toList();
        return Table.of(texts.get("contract.register.list"), head, rows).withHiddenCaption();
    }

    /** Line by line as it is read: however long the list is. */
    @GetMapping(HOME + ".csv")
    void csv(@ModelAttribute("form") ContractsForm form, HttpServletResponse response) throws IOException {
        var table = CsvDownload.begin(
                response,
                "contracts.csv",
                "procurement",
                "title",
                "authority",
                "supplier",
                "value_gbp_inc_vat",
                "signed_on",
                "starts",
                "ends",
                "details_notice",
                "copy",
                "copy_withheld");
        contracts.each(
                form.wanted(),
                line -> table.row(
                        line.reference(),
                        line.title(),
                        line.authority(),
                        line.supplier(),
                        line.value(),
                        line.signedOn(),
                        line.starts(),
                        line.ends(),
                        line.detailsNumber(),
                        line.withheld() == null ? null : site + HOME + "/" + line.id() + "/copy",
                        line.withheld()));
    }
}
