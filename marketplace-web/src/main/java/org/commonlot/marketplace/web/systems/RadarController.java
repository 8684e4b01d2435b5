package org.commonlot.marketplace.web.systems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.systems.Clustering;
import org.commonlot.marketplace.systems.Ending;
import org.commonlot.marketplace.systems.Radar;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody sees what ends together across authorities, and where one supplier has most. */
@Controller
@OpenToAll
class RadarController {

    private static final String HOME = "/insights/radar";
    private static final int[] WINDOWS = {6, 12, 18, 24, 36};

    private final Radar radar;
    private final RadarPages pages;
    private final SystemsPages words;
    private final Texts texts;

    RadarController(Radar radar, RadarPages pages, SystemsPages words, Texts texts) {
        this.radar = radar;
        this.pages = pages;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping(HOME)
    String radar(@RequestParam(defaultValue = "18") int months, Model model) {
        var window = radar.window(months);
        var all = radar.endings(window);
        var endings = all.subList(0, Math.min(Radar.MOST, all.size()));
        var clusters = Clustering.of(endings);
        var sheet = Sheet.of(texts.get("systems.radar.title"))
                .withCaption(texts.get("systems.radar.caption"))
                .with(new Paragraph(
                        texts.get("systems.radar.lead", window.months(), Wording.day(window.until()), endings.size())))
                .with(new Links(windows(window.months())));
        if (endings.stream().anyMatch(ending -> ending.imported() != null)) {
            sheet = sheet.with(new Paragraph(texts.get("systems.radar.notices")));
        }
        if (all.size() > endings.size()) {
            sheet = sheet.with(new Paragraph(texts.get("systems.radar.more", Radar.MOST)));
        }
        if (clusters.isEmpty()) sheet = sheet.with(new Paragraph(texts.get("systems.radar.none")));
        else sheet = sheet.with(pages.picture(clusters, window));
        for (var cluster : clusters) {
            sheet = sheet.with(Heading.second(pages.name(cluster)))
                    .with(new Paragraph(pages.why(cluster)))
                    .with(pages.table(pages.name(cluster), cluster.endings()).withHiddenCaption());
        }
        var alone = alone(endings, clusters);
        if (!alone.isEmpty()) {
            sheet = sheet.with(Heading.second(texts.get("systems.radar.alone")))
                    .with(pages.table(texts.get("systems.radar.alone"), alone).withHiddenCaption());
        }
        var concentration = pages.concentration(radar.concentration());
        if (concentration != null) {
            sheet = sheet.with(Heading.second(texts.get("systems.concentration")))
                    .with(new Paragraph(texts.get("systems.concentration.how")))
                    .with(concentration);
        }
        sheet = sheet.with(Links.of(
                Links.Link.to(HOME + ".csv?months=" + window.months(), texts.get("systems.radar.csv")),
                Links.Link.to("/insights", texts.get("systems.radar.insights"))));
        return DeskPages.sheet(sheet, "/insights", model);
    }

    private static List<Ending> alone(List<Ending> endings, List<Clustering.Cluster> clusters) {
        var together = new HashSet<Ending>();
        clusters.forEach(cluster -> together.addAll(cluster.endings()));
        return endings.stream().filter(ending -> !together.contains(ending)).toList();
    }

    private List<Links.Link> windows(int shown) {
        return Arrays.stream(WINDOWS)
                .filter(months -> months != shown)
                .mapToObj(
                        months -> Links.Link.to(HOME + "?months=" + months, texts.get("systems.radar.window", months)))
                .toList();
    }

    /** Line by line as it is read: however long the list is. */
    @GetMapping(HOME + ".csv")
    void csv(@RequestParam(defaultValue = "18") int months, HttpServletResponse response) throws IOException {
        var table = CsvDownload.begin(
                response,
                "radar.csv",
                "ends",
                "authority",
                "kind",
                "what",
                "line_of_business",
                "supplier",
                "users",
                "yearly_cost_gbp_inc_vat",
                "cpv",
                "imported_from",
                "ocid",
                "yearly_cost_gbp_without_vat");
        radar.each(radar.window(months), ending -> {
            var imported = ending.imported();
            table.row(
                    ending.ends(),
                    ending.authorityName(),
                    ending.kind().name().toLowerCase(Locale.ROOT),
                    ending.title(),
                    ending.business() == null ? null : words.business(ending.business()),
                    ending.supplier(),
                    ending.users(),
                    ending.yearlyCost(),
                    ending.cpv(),
                    imported == null ? null : imported.source(),
                    imported == null ? null : imported.ocid(),
                    imported == null ? null : imported.yearlyNet());
        });
    }
}
