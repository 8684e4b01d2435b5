package org.commonlot.marketplace.web.calloff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.UUID;
import org.commonlot.marketplace.calloff.FrameworkRegister;
import org.commonlot.marketplace.calloff.Offering;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What others may call off from: who, until when, how much is left and at which fee. For everybody, in two queries. */
@Controller
@OpenToAll
class FrameworkAgreementsController {

    private final FrameworkRegister register;
    private final Offering offering;
    private final CallOffPages pages;
    private final Texts texts;

    FrameworkAgreementsController(FrameworkRegister register, Offering offering, CallOffPages pages, Texts texts) {
        this.register = register;
        this.offering = offering;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping(CallOffPages.OPEN)
    String all(@RequestParam(defaultValue = "") String after, Model model) {
        var place = place(after);
        var found = register.page(place);
        var shown = found.subList(0, Math.min(FrameworkRegister.PAGE, found.size()));
        var sheet = Sheet.of(texts.get("calloff.public.title")).with(new Paragraph(texts.get("calloff.public.intro")));
        sheet = sheet.with(shown.isEmpty() ? new Paragraph(texts.get("calloff.public.none")) : pages.frameworks(shown));
        var next = found.size() > shown.size() ? next(shown.getLast()) : null;
        var first = place == null ? null : CallOffPages.OPEN;
        if (next != null || first != null) sheet = sheet.with(Pagination.of(first, next));
        model.addAttribute("sheet", sheet);
        return Sheet.VIEW;
    }

    private static String next(FrameworkRegister.Line last) {
        return UriComponentsBuilder.fromPath(CallOffPages.OPEN)
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(last.publishedAt() + "_" + last.id())
                .toUriString();
    }

    /** Nothing where it is none: then it begins anew. */
    private static FrameworkRegister.@Nullable Place place(String after) {
        int cut = after.indexOf('_');
        if (cut < 0) return null;
        try {
            return new FrameworkRegister.Place(
                    Instant.parse(after.substring(0, cut)), UUID.fromString(after.substring(cut + 1)));
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    @GetMapping(CallOffPages.OPEN + "/{reference}")
    String one(@PathVariable String reference, Model model) {
        var details = register.one(reference).orElseThrow(NotFound::new);
        var line = details.line();
        var sheet = Sheet.of(line.title())
                .withCaption(texts.get("calloff.public.title"))
                .withTag(pages.standing(line.standing()))
                .with(pages.facts(details, line.longerBecause() == null ? 0 : offering.mostYears()));
        sheet = sheet.with(
                details.uses().isEmpty()
                        ? new Paragraph(texts.get("calloff.public.empty"))
                        : pages.uses(details.uses()));
        if (details.uses().size() == FrameworkRegister.MOST_USES) {
            sheet = sheet.with(new Paragraph(texts.get("calloff.uses.most", FrameworkRegister.MOST_USES)));
        }
        var links = new ArrayList<Links.Link>();
        if (line.standing() == FrameworkRegister.Standing.RUNNING) {
            links.add(Links.Link.to(CallOffPages.HOME + "/new/" + reference, texts.get("calloff.call-off")));
        }
        links.add(Links.Link.to("/opportunities/" + reference, texts.get("calloff.opportunity")));
        links.add(Links.Link.to(CallOffPages.open(reference) + "/contracts.csv", texts.get("calloff.csv")));
        return DeskPages.sheet(sheet.with(new Links(links)), CallOffPages.OPEN, model);
    }

    @GetMapping(CallOffPages.OPEN + "/{reference}/contracts.csv")
    void contracts(@PathVariable String reference, HttpServletResponse response) throws IOException {
        if (register.one(reference).isEmpty()) throw new NotFound();
        var csv = CsvDownload.begin(
                response,
                "framework-contracts.csv",
                "authority",
                "lot",
                "supplier",
                "called_off",
                "signed_on",
                "value_with_vat_gbp");
        register.eachUse(
                reference,
                use -> csv.row(
                        use.authority(),
                        use.lot(),
                        use.supplier(),
                        use.calledOff(),
                        use.signedOn(),
                        use.amount().amount()));
    }
}
