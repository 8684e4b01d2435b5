package org.commonlot.marketplace.web.maturity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.FrameworkCatalogue;
import org.commonlot.marketplace.maturity.PublicAssessment;
import org.commonlot.marketplace.maturity.PublicMaturity;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A confirmed assessment that its authority has made public. */
@Controller
@OpenToAll
@RequestMapping(MaturityPages.OPEN + "{id}")
class PublicAssessmentController {

    private final PublicMaturity maturity;
    private final FrameworkCatalogue frameworks;
    private final MaturityPages pages;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    PublicAssessmentController(
            PublicMaturity maturity,
            FrameworkCatalogue frameworks,
            MaturityPages pages,
            Texts texts,
            AuthorityAddresses addresses) {
        this.maturity = maturity;
        this.frameworks = frameworks;
        this.pages = pages;
        this.texts = texts;
        this.addresses = addresses;
    }

    @GetMapping
    String one(@PathVariable UUID id, Model model) {
        var found = maturity.assessment(new AssessmentId(id));
        var framework = found.framework();
        var answers = new HashMap<String, MaturityPages.Answered>();
        found.answers()
                .forEach((dimension, said) -> answers.put(
                        dimension, new MaturityPages.Answered(said.level(), said.reason(), said.evidence())));
        long answered =
                answers.values().stream().filter(said -> said.level() != null).count();
        var sheet = Sheet.of(framework.title())
                .withCaption(texts.get("maturity.caption", found.authorityName()))
                .with(InsetText.of(texts.get("maturity.public.what", Wording.day(found.confirmedAt()))))
                .with(new Paragraph(framework.summary()))
                .with(new Paragraph(texts.get(
                        "maturity.progress", answered, framework.dimensions().size())))
                .with(pages.picture(framework, code -> level(found, code)))
                .with(pages.answers(framework, answers));
        if (found.history().size() > 1) {
            sheet = sheet.with(Heading.second(texts.get("maturity.history")))
                    .with(pages.history(framework, found.history(), past -> MaturityPages.open(past.id())));
        }
        var links = new ArrayList<Links.Link>();
        links.add(Links.Link.to(MaturityPages.open(found.id()) + "/levels.csv", texts.get("maturity.csv")));
        if (frameworks.ships(framework.code())) {
            links.add(Links.Link.to("/frameworks/" + framework.code(), texts.get("maturity.framework.link")));
        } else {
            sheet = sheet.with(pages.scale(framework));
        }
        links.add(Links.Link.to(addresses.of(found.authority()).path(), found.authorityName()));
        model.addAttribute("sheet", sheet.with(new Links(links)));
        model.addAttribute("back", BackLink.to(addresses.of(found.authority()).path()));
        return Sheet.VIEW;
    }

    private static @Nullable Integer level(PublicAssessment found, String code) {
        var said = found.answers().get(code);
        return said == null ? null : said.level();
    }

    /** This assessment, and the levels of the earlier ones. */
    @GetMapping("/levels.csv")
    void csv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var found = maturity.assessment(new AssessmentId(id));
        var framework = found.framework();
        var file = CsvDownload.begin(
                response,
                "levels.csv",
                "authority",
                "framework",
                "framework_version",
                "confirmed_on",
                "dimension",
                "name",
                "level",
                "target",
                "reason",
                "evidence");
        for (var past : found.history()) {
            boolean shown = past.id().equals(found.id());
            for (var dimension : framework.dimensions()) {
                var said = shown ? found.answers().get(dimension.code()) : null;
                file.row(
                        found.authorityName(),
                        framework.code(),
                        past.frameworkVersion(),
                        UkTime.date(past.confirmedAt()),
                        dimension.code(),
                        dimension.name(),
                        past.levels().get(dimension.code()),
                        dimension.target(),
                        said == null ? null : said.reason(),
                        said == null ? null : said.evidence());
            }
        }
    }
}
