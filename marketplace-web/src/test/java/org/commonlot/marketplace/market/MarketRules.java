package org.commonlot.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonlot.marketplace.discovery.SearchHit;
import org.commonlot.marketplace.discovery.SearchKind;
import org.commonlot.marketplace.discovery.SearchOrder;
import org.commonlot.marketplace.discovery.SearchRequest;
import org.commonlot.marketplace.discovery.SearchStage;
import org.commonlot.marketplace.discovery.Searching;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.market.Rejection.Reason;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The import and what becomes of it, on both databases. */
abstract class MarketRules {

    private static final Actor IMPORT = Actor.system("import");

    @Autowired
    Importing importing;

    @Autowired
    ImportHistory history;

    @Autowired
    MarketCatalogue catalogue;

    @Autowired
    Searching searching;

    @Autowired
    LedgerInspection ledger;

    @TempDir
    Path folder;

    @Test
    void takesInEveryOfficialReleaseAndASecondTimeNothing() throws IOException {
        var ocds = Path.of(System.getProperty("commonlot.data", "."), "ocds");
        assumeTrue(Files.isDirectory(ocds), () -> "SKIPPED: no official files at " + ocds.toAbsolutePath());
        var files = new ArrayList<Path>();
        files.add(ocds.resolve("find-a-tender-2026-08.jsonl.gz"));
        try (var more = Files.list(ocds.resolve("contracts-finder"))) {
            more.sorted().forEach(files::add);
        }

        var first = importAll(files);
        assertThat(first.getFirst()).isEqualTo(new ImportCounts(793, 0, 0, 0));
        assertThat(first.get(1)).as("Contracts Finder packages").isEqualTo(new ImportCounts(100, 0, 0, 0));
        assertThat(first.subList(2, 8)).as("six examples of these").containsOnly(new ImportCounts(0, 0, 1, 0));

        var second = importAll(files);
        assertThat(second.getFirst()).isEqualTo(new ImportCounts(0, 0, 793, 0));
        assertThat(second.get(1)).isEqualTo(new ImportCounts(0, 0, 100, 0));
        assertThat(ledger.verify().whole()).isTrue();

        var wigan = searching.search(request("allergen labelling")).hits().getFirst();
        assertThat(wigan.key()).isEqualTo("ocds-h6vhtk-06e0b0");
        assertThat(wigan.source()).isEqualTo("Find a Tender");
        assertThat(wigan.stage()).isEqualTo(SearchStage.CONTRACT);
        assertThat(searching.search(request("Cannes pavilion")).hits())
                .extracting(SearchHit::source)
                .contains("Contracts Finder");
    }

    private List<ImportCounts> importAll(List<Path> files) throws IOException {
        var counts = new ArrayList<ImportCounts>();
        for (var file : files) {
            var run = importing.importFile(file, IMPORT, progress -> {});
            assertThat(history.rejections(run.id())).isEmpty();
            assertThat(history.one(run.id()).counts()).isEqualTo(run.counts());
            counts.add(run.counts());
        }
        return counts;
    }

    @Test
    void storesUpdatesSkipsAndRejectsEachReleaseOnItsOwn() throws IOException {
        var ocid = "ocds-test-" + UUID.randomUUID();

        var first = importLines(release(ocid, "1", "2026-08-01", "Bridges"), release(ocid, "2", "2026-08-02", "Roads"));
        var second = importLines(
                release(ocid, "1", "2026-08-01", "Bridges"),
                "{\"ocid\":\"" + ocid + "\",\"date\":\"2026-08-02\"}",
                "{\"ocid\":",
                release(ocid, "2", "2026-08-02", "Better roads"),
                release(ocid, "3", "2026-08-03", "Tunnels"));

        assertThat(first.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0));
        assertThat(second.counts()).isEqualTo(new ImportCounts(1, 1, 1, 2));
        assertThat(second.counts().read()).isEqualTo(5);
        assertThat(history.rejections(second.id()))
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, Reason.NO_ID),
                        org.assertj.core.groups.Tuple.tuple(3L, Reason.NOT_JSON));
        assertThat(catalogue.process(ocid).notices())
                .extracting(Notice::title)
                .containsExactly("Bridges", "Better roads", "Tunnels");
    }

    @Test
    void showsTheLatestStateWhateverTheOrderOfArrival() throws IOException {
        var ocid = "ocds-test-" + UUID.randomUUID();

        importLines(release(ocid, "2", "2026-08-02", "Latest"));
        importLines(release(ocid, "1", "2026-08-01", "Earliest"));

        assertThat(catalogue.process(ocid).title()).isEqualTo("Latest");
        assertThat(searching.search(request(ocid)).hits().getFirst().title()).isEqualTo("Latest");
    }

    @Test
    void countsARepeatedReleaseWithinOneFileOnce() throws IOException {
        var ocid = "ocds-test-" + UUID.randomUUID();
        var run = importLines(
                release(ocid, "1", "2026-08-01", "A"),
                release(ocid, "1", "2026-08-01", "A"),
                release(ocid, "1", "2026-08-01", "B"));

        assertThat(run.counts()).isEqualTo(new ImportCounts(1, 1, 1, 0));
        assertThat(catalogue.process(ocid).notices()).extracting(Notice::title).containsExactly("B");
    }

    @Test
    void keepsEverythingThatANoticeSays() throws IOException, Damaged {
        var ocid = "ocds-test-" + UUID.randomUUID();
        var text = """
                {"ocid":"%s","id":"1","date":"2026-08-01T10:00:00Z","tag":["award","contract"],
                "parties":[{"name":"Council","roles":["buyer"],"identifier":{"scheme":"GB-PPON","id":"ABCD-1234-EFGH"}},
                {"name":"Firm","roles":["supplier"],"details":{"scale":"sme","vcse":true},"address":{"region":"UKC11"}}],
                "tender":{"title":"T","description":"D","status":"complete","procurementMethod":"open",
                "procurementMethodDetails":"Open procedure","mainProcurementCategory":"services",
                "value":{"amountGross":10},"tenderPeriod":{"endDate":"2026-07-01"},"enquiryPeriod":{"endDate":"2026-06-01"},
                "awardPeriod":{"endDate":"2026-08-01"},"lots":[{"suitability":{"sme":true,"vcse":true}}],
                "items":[{"additionalClassifications":[{"scheme":"CPV","id":"72000000"}],
                "deliveryAddresses":[{"region":"UKC11"}]}],
                "documents":[{"id":"1","noticeType":"UK6","url":"https://example.org/1"}]},
                "awards":[{"id":"1","title":"Lot 1","status":"active","date":"2026-08-01","value":{"amount":9.99,"amountGross":11.99,"currency":"EUR"},
                "suppliers":[{"name":"Firm"}],"standstillPeriod":{"endDate":"2026-08-12"},
                "contractPeriod":{"startDate":"2026-09-01","endDate":"2027-08-31"}}],
                "contracts":[{"id":"1","awardID":"1","dateSigned":"2026-08-20","period":{"endDate":"2027-08-31"}}]}
                """.formatted(ocid).replace("\n", "");
        importLines(text);
        var mapper = new tools.jackson.databind.json.JsonMapper();
        var read = NoticeReading.read(
                (tools.jackson.databind.node.ObjectNode) mapper.readTree(text),
                mapper.createObjectNode(),
                "test.jsonl");

        assertThat(catalogue.process(ocid).latest()).isEqualTo(read);
    }

    @Test
    void recordsOneLedgerEntryForEachBatchThatChangedSomething() throws IOException {
        var ocid = "ocds-test-" + UUID.randomUUID();
        var lines = IntStream.range(0, 450)
                .mapToObj(i -> release(ocid, "r" + i, "2026-08-01", "N" + i))
                .toArray(String[]::new);

        var first = importLines(lines);
        var second = importLines(lines);

        assertThat(acts(first))
                .containsExactly(
                        "market.import-began",
                        "market.imported",
                        "market.imported",
                        "market.imported",
                        "market.import-finished");
        assertThat(acts(second)).containsExactly("market.import-began", "market.import-finished");
        assertThat(ledger.about(first.id().toString()))
                .allSatisfy(entry -> assertThat(entry.facts()).contains(first.sha256()))
                .extracting(LedgerEntry::actor)
                .containsOnly("system:import");
    }

    private List<String> acts(ImportRun run) {
        return ledger.about(run.id().toString()).stream().map(LedgerEntry::act).toList();
    }

    @Test
    void tellsNotFoundForAProcessThatWasNeverImported() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> catalogue.process("ocds-none"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> history.one(UUID.randomUUID()));
    }

    private ImportRun importLines(String... lines) throws IOException {
        var file = folder.resolve("test.jsonl");
        Files.write(file, List.of(lines));
        return importing.importFile(file, IMPORT, progress -> {});
    }

    private static String release(String ocid, String id, String date, String title) {
        return "{\"ocid\":\"%s\",\"id\":\"%s\",\"date\":\"%s\",\"tag\":[\"tender\"],\"tender\":{\"title\":\"%s\"}}"
                .formatted(ocid, id, date, title);
    }

    private static SearchRequest request(String text) {
        return new SearchRequest(
                text,
                Set.of(SearchKind.MARKET),
                Set.of(),
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                "",
                false,
                false,
                SearchOrder.RELEVANCE,
                1);
    }
}
