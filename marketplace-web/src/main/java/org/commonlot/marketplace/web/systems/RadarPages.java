package org.commonlot.marketplace.web.systems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.systems.Clustering;
import org.commonlot.marketplace.systems.Ending;
import org.commonlot.marketplace.systems.Radar;
import org.commonlot.marketplace.web.components.Horizon;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What ends together, ready to be shown. */
@Component
class RadarPages {

    /** How many clusters a picture can hold. */
    private static final int IN_PICTURE = 15;

    private final SystemsPages pages;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    RadarPages(SystemsPages pages, Texts texts, AuthorityAddresses addresses) {
        this.pages = pages;
        this.texts = texts;
        this.addresses = addresses;
    }

    String name(Clustering.Cluster cluster) {
        return switch (cluster.reason()) {
            case LINE_OF_BUSINESS -> pages.business(cluster.key());
            case CPV -> texts.get("systems.cluster.cpv", cluster.key());
            case SUPPLIER -> pages.supplier(cluster.endings().getFirst().supplier());
            case WORDS -> texts.get("systems.cluster.words", cluster.key());
        };
    }

    String why(Clustering.Cluster cluster) {
        return texts.get(
                "systems.cluster.why",
                cluster.endings().size(),
                cluster.authorities(),
                texts.of("systems.cluster.reason", cluster.reason()),
                cluster.suppliers());
    }

    Horizon picture(List<Clustering.Cluster> clusters, Radar.Window window) {
        var lines = clusters.stream()
                .limit(IN_PICTURE)
                .map(cluster -> new Horizon.Days(name(cluster), days(cluster, false), days(cluster, true)))
                .toList();
        var described = clusters.stream()
                .limit(IN_PICTURE)
                .map(cluster -> texts.get(
                        "systems.radar.described",
                        name(cluster),
                        cluster.endings().size(),
                        Wording.day(cluster.endings().getFirst().ends()),
                        days(cluster, true).size()))
                .collect(Collectors.joining(" "));
        return Horizon.of("radar", texts.get("systems.radar.picture"), described, window.from(), window.until(), lines);
    }

    private static List<LocalDate> days(Clustering.Cluster cluster, boolean imported) {
        return cluster.endings().stream()
                .filter(ending -> (ending.imported() != null) == imported)
                .map(Ending::ends)
                .toList();
    }

    Table table(String caption, List<Ending> endings) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.ends")),
                Table.Cell.of(texts.get("systems.authority")),
                Table.Cell.of(texts.get("systems.what")),
                Table.Cell.of(texts.get("systems.supplier")),
                Table.Cell.number(texts.get("systems.cost")));
        var rows = endings.stream()
                .map(ending -> List.of(
                        Table.Cell.of(Wording.shortDay(ending.ends())),
                        Table.Cell.of(Html.link(addresses.of(ending.authority()).path(), ending.authorityName())),
                        what(ending),
                        Table.Cell.of(pages.supplier(ending.supplier())),
                        Table.Cell.number(cost(ending))))
                .toList();
        return Table.of(caption, head, rows);
    }

    /** What is imported says from where: its end is the one that the notice planned. */
    private Table.Cell what(Ending ending) {
        var imported = ending.imported();
        if (imported != null) {
            return Table.Cell.of(Html.link("/market/" + imported.ocid(), ending.title())
                    .and(Html.tag(Tag.of(texts.get("systems.radar.imported", imported.source()), "yellow"))));
        }
        return ending.kind() == Ending.Kind.CONTRACT
                ? Table.Cell.of(Html.link("/contracts/" + ending.id(), ending.title()))
                : Table.Cell.of(ending.title());
    }

    private String cost(Ending ending) {
        if (ending.yearlyCost() != null) return Wording.pounds(ending.yearlyCost());
        var imported = ending.imported();
        return imported == null || imported.yearlyNet() == null
                ? texts.get("systems.not-known")
                : texts.get("systems.radar.net", Wording.pounds(imported.yearlyNet()));
    }

    /** Who supplies most of what, where one supplies half or more. */
    @Nullable
    Table concentration(Map<String, Clustering.Concentration> known) {
        var rows = new ArrayList<List<Table.Cell>>();
        known.forEach((business, concentration) -> {
            if (!concentration.concentrated()) return;
            rows.add(List.of(
                    Table.Cell.of(pages.business(business)),
                    Table.Cell.of(concentration.supplier()),
                    Table.Cell.number(texts.get(
                            "systems.concentration.share",
                            concentration.percent(),
                            concentration.has(),
                            concentration.of())),
                    Table.Cell.number(String.valueOf(concentration.suppliers()))));
        });
        if (rows.isEmpty()) return null;
        var head = List.of(
                Table.Cell.of(texts.get("systems.business")),
                Table.Cell.of(texts.get("systems.concentration.supplier")),
                Table.Cell.number(texts.get("systems.concentration.has")),
                Table.Cell.number(texts.get("systems.concentration.suppliers")));
        return Table.of(texts.get("systems.concentration"), head, rows).withHiddenCaption();
    }
}
