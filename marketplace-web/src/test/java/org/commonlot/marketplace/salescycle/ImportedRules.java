package org.commonlot.marketplace.salescycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.commonlot.marketplace.market.Importing;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.salescycle.Group.Dimension;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What others published feeds the same figures, apart from ours and called planned where it is. */
@ExtendWith(JobsAtRest.class)
abstract class ImportedRules {

    private static final Actor IMPORT = Actor.system("import");

    @Autowired
    Importing importing;

    @Autowired
    CycleCounting counting;

    @Autowired
    CycleFigures figures;

    @Autowired
    Cycles cycles;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    Cast cast;

    @TempDir
    Path folder;

    /**
     * One month of real notices, of which the file has about half. The research measured the other half too (UK4 notices
     * of one August: open procedure 30 days, quartiles 27.5 and 36; below the threshold 27 days, 21 and 32), so medians
     * differ by some days and not more.
     */
    @Test
    void tenderingPeriodsOfRealNoticesAreThoseThatWereMeasured() throws Exception {
        var file = Path.of(System.getProperty("commonlot.data", "."), "ocds", "find-a-tender-2026-08.jsonl.gz");
        assumeTrue(Files.isRegularFile(file), () -> "SKIPPED: no official file at " + file.toAbsolutePath());
        importing.importFile(underOtherNames(file), IMPORT, progress -> {});
        counting.sweep();

        var byProcedure = figures.by(Origin.IMPORTED, Dimension.PROCEDURE);
        compare(byProcedure, "Open procedure", Measure.TENDERING, 30, 5);
        compare(byProcedure, "Below threshold - open competition", Measure.TENDERING, 27, 5);
        compare(byProcedure, "Open procedure", Measure.PLANNED_DECISION, 34, 12);
        compare(byProcedure, "Open procedure", Measure.PLANNED_AWARD, 65, 20);
    }

    /** The same notices as those of another publisher and without words: other tests take the real ones in and search them. */
    private Path underOtherNames(Path file) throws IOException {
        var json = new JsonMapper();
        var renamed = folder.resolve("renamed.jsonl");
        try (var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(renamed)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var notice = (ObjectNode) json.readTree(line);
                notice.put("ocid", notice.path("ocid").asString().replaceFirst("^ocds-[a-z0-9]+", "ocds-renamed"));
                for (var words : List.of("title", "description")) {
                    notice.findParents(words).forEach(parent -> ((ObjectNode) parent).put(words, "Renamed"));
                }
                out.write(json.writeValueAsString(notice));
                out.newLine();
            }
        }
        return renamed;
    }

    private static void compare(
            Map<String, Figures> byProcedure, String procedure, Measure measure, int measured, int within) {
        var figure = byProcedure.getOrDefault(procedure, Figures.NONE).of(measure);
        System.out.printf(
                "Imported: %s, %s: quartiles %s, %s, %s of %d cases; research measured a median of %d%n",
                procedure, measure, figure.quarter(), figure.half(), figure.threeQuarters(), figure.cases(), measured);
        assertThat(figure.told())
                .as("%s of %s in %s", measure, procedure, byProcedure.keySet())
                .isTrue();
        assertThat(figure.half()).isBetween(measured - within, measured + within);
    }

    @Test
    void whatABuyerPlannedElsewhereIsExpectedWhereNothingBetterIsKnown() throws Exception {
        var council = cast.authority();
        var known = organisations.authority(council);
        var lines = new StringBuilder();
        for (int i = 0; i < 6; i++) lines.append(notice(known.identifierScheme(), known.identifier(), i));
        var file = folder.resolve("own.jsonl");
        Files.writeString(file, lines);
        importing.importFile(file, IMPORT, progress -> {});
        counting.sweep();

        var own = figures.authority(council.value()).imported();
        assertThat(own.of(Measure.PLANNED_DECISION).finished()).isEqualTo(6);
        assertThat(own.of(Measure.PLANNED_DECISION).half()).isEqualTo(21);
        assertThat(own.of(Measure.TO_AWARD).finished())
                .as("nothing planned counts as done")
                .isZero();
        assertThat(figures.authority(council.value())
                        .own()
                        .of(Measure.TENDERING)
                        .cases())
                .isZero();
        var expected = cycles.expect(council).get(Measure.DECISION);
        assertThat(Objects.requireNonNull(expected).basis())
                .isIn(Expectation.Basis.AUTHORITY_PLANNED, Expectation.Basis.EVERYBODY);

        Files.writeString(file, lines.toString().replace("2026-08-28", "2026-09-04"));
        importing.importFile(file, IMPORT, progress -> {});
        counting.sweep();
        assertThat(figures.authority(council.value())
                        .imported()
                        .of(Measure.PLANNED_DECISION)
                        .half())
                .as("a notice that changed counts as it is now")
                .isEqualTo(14);
        assertThat(figures.of(List.of(Group.authority(Origin.IMPORTED, council.value()))))
                .hasSize(1);
    }

    private static String notice(String scheme, String identifier, int number) {
        return """
            {"ocid":"ocds-test-%1$s","id":"%2$06d-2026","date":"2026-08-01T09:00:00Z","tender":{"title":"Bridges","status":"active","procurementMethodDetails":"Open procedure","tenderPeriod":{"endDate":"2026-08-28T12:00:00+01:00"},"awardPeriod":{"endDate":"2026-09-18T12:00:00+01:00"},"documents":[{"id":"1","noticeType":"UK4"}]},"buyer":{"id":"B","name":"Council"},"parties":[{"id":"B","name":"Council","roles":["buyer"],"identifier":{"scheme":"%3$s","id":"%4$s"}}]}
            """.formatted(UUID.randomUUID(), number + 1, scheme, identifier);
    }
}
