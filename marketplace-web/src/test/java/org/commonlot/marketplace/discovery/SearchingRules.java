package org.commonlot.marketplace.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Queries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Searching, on both databases. Each test looks only at what has its own made-up word in it. */
abstract class SearchingRules {

    private static final Instant DAY = Instant.parse("2026-08-10T09:00:00Z");

    @Autowired
    Discovery discovery;

    @Autowired
    Searching searching;

    @Autowired
    SearchIndex index;

    @Autowired
    MarketClock clock;

    private String word = "";

    @BeforeEach
    void newWord() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @ParameterizedTest
    @CsvSource({
        "procuring bridges, bridge procurement",
        "cafe, Café repairs",
        "CAFÉS, cafe repair",
        "council's roads, The road of councils",
        "\"school meals\", Hot school meals",
        "the bridge of the, Bridge",
        "bridge -tunnel, Bridge"
    })
    void findsWordsByTheirStemWithoutAccentsCaseAndSmallWords(String typed, String title) {
        discovery.put(draft("a", title));

        assertThat(found(wanted(w -> w.text(typed + " " + word)))).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"bridge tunnel, Bridge", "bridge -tunnel, Bridge and tunnel", "\"meals school\", Hot school meals"})
    void leavesOutWhatLacksAWordOrHasAForbiddenOne(String typed, String title) {
        discovery.put(draft("a", title));

        assertThat(found(wanted(w -> w.text(typed + " " + word)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "(", "((", "*", "a AND", "-", "\\", "~~ ~", "field:x", "?*?", "🙂", "<script>"})
    void answersWhateverIsTyped(String typed) {
        assertThat(searching.search(wanted(w -> w.text(typed))).total()).isNotNegative();
        assertThat(searching
                        .search(wanted(
                                w -> w.text(word).buyer(typed).region(typed).cpv(typed)))
                        .total())
                .isNotNegative();
    }

    @Test
    void putsTitlesBeforeDescriptions() {
        discovery.put(draft("in-summary", "Something", "about bridges"));
        discovery.put(draft("in-title", "Bridges", "about something"));

        assertThat(found(wanted(w -> w.text("bridge " + word).order(SearchOrder.RELEVANCE))))
                .containsExactly("in-title", "in-summary");
    }

    @Test
    void findsByReferenceAndByNamesOfBuyersAndSuppliers() {
        discovery.put(draft("a", "Bridges"));

        assertThat(found(wanted(w -> w.text(word + "-a")))).containsExactly("a");
        assertThat(found(wanted(w -> w.text("Eastmere " + word)))).containsExactly("a");
        assertThat(found(wanted(w -> w.text("Firms " + word)))).containsExactly("a");
    }

    @Test
    void filters() {
        discovery.put(draft("a", "Bridges"));

        yes(w -> w.kinds(Set.of(SearchKind.MARKET)));
        no(w -> w.kinds(Set.of(SearchKind.OPPORTUNITY)));
        yes(w -> w.stages(Set.of(SearchStage.TENDER, SearchStage.AWARD)));
        no(w -> w.stages(Set.of(SearchStage.AWARD)));
        yes(w -> w.buyer("eastmere council"));
        yes(w -> w.buyer("Council"));
        no(w -> w.buyer("Westmere"));
        yes(w -> w.region("ukc"));
        no(w -> w.region("UKD"));
        yes(w -> w.cpv("72"));
        no(w -> w.cpv("73"));
        yes(w -> w.least(new BigDecimal("100")));
        no(w -> w.least(new BigDecimal("100.01")));
        yes(w -> w.most(new BigDecimal("100")));
        no(w -> w.most(new BigDecimal("99.99")));
        yes(w -> w.from(DAY));
        no(w -> w.from(DAY.plusSeconds(1)));
        yes(w -> w.until(DAY.plusSeconds(1)));
        no(w -> w.until(DAY));
        yes(w -> w.scale("SME"));
        no(w -> w.scale("large"));
        yes(w -> w.smeSuitable(true));
    }

    @Test
    void comparesAmountsInPoundsOnly() {
        discovery.put(new SearchEntryDraft(
                word + "-a",
                SearchKind.MARKET,
                SearchStage.TENDER,
                "T " + word,
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                new BigDecimal("100"),
                "EUR",
                DAY,
                null,
                false,
                "/",
                true,
                "S"));

        no(w -> w.least(BigDecimal.ONE));
        yes(w -> w.least(null));
    }

    @Test
    void showsAsOpenOnlyWhatCanStillBeAnswered() {
        clock.travelTo(DAY);
        discovery.put(draft("open", "Bridges"));

        assertThat(found(wanted(w -> w.text(word).openOnly(true)))).containsExactly("open");
        clock.travelTo(DAY.plus(Duration.ofDays(31)));
        assertThat(found(wanted(w -> w.text(word).openOnly(true)))).isEmpty();
    }

    @Test
    void replacesUnderTheSameKeyAndForgetsWhatIsRemoved() {
        discovery.put(draft("a", "Bridges"));
        discovery.put(draft("a", "Tunnels"));

        assertThat(found(wanted(w -> w.text("bridges " + word)))).isEmpty();
        assertThat(found(wanted(w -> w.text("tunnels " + word)))).containsExactly("a");
        discovery.remove(word + "-a");
        discovery.remove(word + "-a");
        assertThat(found(wanted(w -> w.text(word)))).isEmpty();
    }

    @Test
    void pagesWithoutGapOrRepetitionAndNeverCountsBeyondAThousand() {
        discovery.put(IntStream.range(0, 1_050)
                .mapToObj(i -> draft("n" + i, "Bridges"))
                .toList());

        var first = searching.search(wanted(w -> w.text(word)));
        var all = IntStream.rangeClosed(1, SearchPage.LAST_PAGE)
                .mapToObj(page -> found(wanted(w -> w.text(word).page(page))))
                .flatMap(List::stream)
                .toList();

        assertThat(first.total()).isEqualTo(1_000);
        assertThat(first.more()).isTrue();
        assertThat(first.pages()).isEqualTo(SearchPage.LAST_PAGE);
        assertThat(first.stages()).containsEntry(SearchStage.TENDER, 1_000);
        assertThat(all).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(searching.search(wanted(w -> w.text(word).page(4_000))).page())
                .isEqualTo(SearchPage.LAST_PAGE);
    }

    @Test
    void sortsByDateAndByDeadline() {
        clock.travelTo(DAY);
        discovery.put(
                List.of(dated("old", -3, 20), dated("new", -1, 10), dated("past", -2, -1), dated("middle", -2, 15)));

        assertThat(found(wanted(w -> w.text(word).order(SearchOrder.NEWEST))))
                .startsWith("new")
                .endsWith("old");
        assertThat(found(wanted(w -> w.text(word).order(SearchOrder.CLOSING_SOON))))
                .containsExactly("new", "middle", "old");
    }

    @Test
    void costsOneQueryForAPage() throws Exception {
        discovery.put(
                IntStream.range(0, 30).mapToObj(i -> draft("n" + i, "Bridges")).toList());
        var wanted = wanted(w -> w.text(word));

        assertThat(searching.search(wanted).hits()).hasSize(SearchPage.SIZE);
        assertThat(Queries.during(() -> searching.search(wanted))).hasSize(1);
    }

    @Test
    void makesTheIndexAgainFromTheRows() throws InterruptedException {
        discovery.put(draft("a", "Bridges"));
        index.purge();
        assertThat(index.isEmpty()).isTrue();
        assertThat(found(wanted(w -> w.text(word)))).isEmpty();

        index.rebuildIfLost();

        assertThat(found(wanted(w -> w.text(word)))).containsExactly("a");
    }

    private void yes(UnaryOperator<Wanted> filter) {
        assertThat(found(wanted(w -> filter.apply(w.text(word))))).containsExactly("a");
    }

    private void no(UnaryOperator<Wanted> filter) {
        assertThat(found(wanted(w -> filter.apply(w.text(word))))).isEmpty();
    }

    private List<String> found(SearchRequest request) {
        return searching.search(request).hits().stream()
                .map(hit -> hit.key().substring(hit.key().indexOf('-') + 1))
                .toList();
    }

    private static SearchRequest wanted(UnaryOperator<Wanted> filled) {
        return filled.apply(new Wanted()).request();
    }

    private SearchEntryDraft draft(String key, String title) {
        return draft(key, title, "");
    }

    private SearchEntryDraft draft(String key, String title, String summary) {
        return draft(key, title, summary, DAY, DAY.plus(Duration.ofDays(30)));
    }

    private SearchEntryDraft dated(String key, int publishedIn, int closesIn) {
        return draft(key, "Bridges", "", DAY.plus(Duration.ofDays(publishedIn)), DAY.plus(Duration.ofDays(closesIn)));
    }

    private SearchEntryDraft draft(String key, String title, String summary, Instant published, Instant closes) {
        return new SearchEntryDraft(
                word + "-" + key,
                SearchKind.MARKET,
                SearchStage.TENDER,
                title,
                summary + " " + word,
                List.of("Eastmere Council"),
                List.of("Firm Ltd"),
                List.of("sme"),
                "active",
                List.of("UKC11"),
                List.of("72000000"),
                new BigDecimal("100.00"),
                "GBP",
                published,
                closes,
                true,
                "/market/" + key,
                true,
                "Test");
    }
}
