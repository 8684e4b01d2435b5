package org.commonlot.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.commonlot.marketplace.market.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ReleaseReaderTest {

    /** What was read, as {@code line.item id}, and the rejections. */
    private static final class Found implements ReleaseReader.Sink {

        private final List<String> releases = new ArrayList<>();
        private final List<String> publishers = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();

        @Override
        public void release(long line, long item, ObjectNode release, ObjectNode envelope) {
            releases.add(line + "." + item + " " + release.path("id").asString("?"));
            publishers.add(envelope.path("publisher").path("name").asString("-"));
        }

        @Override
        public void rejected(Rejection rejection) {
            rejections.add(rejection);
        }

        List<String> reasons() {
            return rejections.stream().map(r -> r.line() + " " + r.reason()).toList();
        }
    }

    private static Found read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Found read(byte[] bytes) throws IOException {
        var found = new Found();
        ReleaseReader.read(new ByteArrayInputStream(bytes), found);
        return found;
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void readsOneReleaseOfEachLineAndPassesEmptyLines() throws IOException {
        var found = read("{\"id\":\"a\"}\n\n  \r\n{\"id\":\"b\"}\r\n{\"id\":\"c\"}");

        assertThat(found.releases).containsExactly("1.0 a", "4.0 b", "5.0 c");
        assertThat(found.rejections).isEmpty();
    }

    @Test
    void readsPackagesOnLinesWithTheirPublisher() throws IOException {
        var found = read("{\"publisher\":{\"name\":\"P\"},\"releases\":[{\"id\":\"a\"},{\"id\":\"b\"}]}\n"
                + "{\"releases\":[{\"id\":\"c\"}],\"uri\":\"late\"}\n");

        assertThat(found.releases).containsExactly("1.1 a", "1.2 b", "2.1 c");
        assertThat(found.publishers).containsExactly("P", "P", "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n", "{ \"uri\": \"u\",\n", "\n\n{\n", "[{\n", "\uFEFF{\n"})
    void readsOnePackageOverManyLines(String start) throws IOException {
        var end = start.contains("[") ? "}]" : "}";
        var found = read(start + "  \"publisher\": {\"name\": \"P\"},\n  \"releases\": [\n    {\"id\": \"a\"},\n"
                + "    {\"id\": \"b\"}\n  ]\n" + end);

        assertThat(found.releases).hasSize(2);
        assertThat(found.publishers).containsOnly("P");
        assertThat(found.rejections).isEmpty();
    }

    @Test
    void readsTheReleasesOfRecordsAndFallsBackOnTheCompiledOne() throws IOException {
        var found = read("""
                {"version": "1.1", "publisher": {"name": "P"},
                 "records": [
                  {"ocid": "o1", "compiledRelease": {"id": "compiled"}, "releases": [{"id": "a"}, {"id": "b"}],
                   "versionedRelease": {"id": [{"value": "x"}]}},
                  {"ocid": "o2", "releases": [{"url": "https://example.org/1"}], "compiledRelease": {"id": "c"}},
                  {"ocid": "o3", "releases": [{"url": "https://example.org/2"}]},
                  "no record"
                 ]}""");

        assertThat(found.releases).extracting(r -> r.substring(2)).containsExactly("1 a", "1 b", "2 c");
        assertThat(found.publishers).containsOnly("P");
        assertThat(found.rejections)
                .extracting(Rejection::reason)
                .containsExactly(Reason.LINKED_ONLY, Reason.NOT_A_RELEASE);
    }

    @Test
    void readsAnArrayOfReleases() throws IOException {
        assertThat(read("[{\"id\":\"a\"},\n{\"id\":\"b\"},\n17,\nnull,{\"id\":\"c\"}]").releases)
                .containsExactly("1.1 a", "2.2 b", "4.5 c");
    }

    @Test
    void rejectsABrokenLineAndNothingElse() throws IOException {
        var found = read(
                "{\"id\":\"a\"}\n{\"id\":\"broken\n{\"id\":\"b\"}\n{\"id\":}\n]\n17\n{\"id\":\"c\"} x\n{\"id\":\"d\"}\n");

        assertThat(found.releases).containsExactly("1.0 a", "3.0 b", "7.0 c", "8.0 d");
        assertThat(found.reasons())
                .containsExactly("2 NOT_JSON", "4 NOT_JSON", "5 NOT_JSON", "6 NOT_A_RELEASE", "7 NOT_JSON");
    }

    @Test
    void rejectsABrokenFirstLineAndNothingElse() throws IOException {
        var found = read("{\"ocid\":\"o\",\n{\"id\":\"a\"}\n{\"id\":\"b\"}\n");

        assertThat(found.releases).containsExactly("2.0 a", "3.0 b");
        assertThat(found.reasons()).containsExactly("1 NOT_JSON");
    }

    @Test
    void rejectsBytesThatAreNoText() throws IOException {
        var bytes = "{\"id\":\"a\"}\n{\"id\":\"??\"}\n{\"id\":\"b\"}".getBytes(StandardCharsets.ISO_8859_1);
        bytes[18] = (byte) 0xC3;
        bytes[19] = (byte) 0x28;

        var found = read(bytes);

        assertThat(found.releases).containsExactly("1.0 a", "3.0 b");
        assertThat(found.reasons()).containsExactly("2 NOT_JSON");
    }

    @Test
    void keepsWhatCameBeforeTheDamageInsideAPackage() throws IOException {
        var found = read("{\n\"releases\": [\n{\"id\":\"a\"},\n{\"id\":\"b\"},\n{\"id\" \"c\"},\n{\"id\":\"d\"}]}");

        assertThat(found.releases).containsExactly("3.1 a", "4.2 b");
        assertThat(found.reasons()).containsExactly("5 NOT_JSON");
        assertThat(found.rejections.getFirst().item()).isEqualTo(3);
    }

    @Test
    void readsGzipWhateverItsName() throws IOException {
        assertThat(read(gzip("{\"id\":\"a\"}\n{\"id\":\"b\"}")).releases).hasSize(2);
    }

    @Test
    void keepsWhatCameBeforeTheEndOfATruncatedGzip() throws IOException {
        var lines = new StringBuilder();
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++)
            lines.append("{\"id\":\"").append(random.nextLong()).append("\"}\n");
        var whole = gzip(lines.toString());

        var found = read(Arrays.copyOf(whole, whole.length / 2));

        assertThat(found.releases).hasSizeBetween(2_000, 3_000);
        assertThat(found.rejections).extracting(Rejection::reason).containsExactly(Reason.CUT_OFF);
        assertThat(found.rejections.getFirst().line()).isGreaterThan(found.releases.size());
    }

    @Test
    void keepsWhatCameBeforeTheDamageInAGzip() throws IOException {
        var lines = new StringBuilder();
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++)
            lines.append("{\"id\":\"").append(random.nextLong()).append("\"}\n");
        var damaged = gzip(lines.toString());
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 2_000, (byte) 0xFF);

        var found = read(damaged);

        assertThat(found.releases).hasSizeGreaterThan(10_000);
        assertThat(found.rejections).isNotEmpty();
    }

    @Test
    void rejectsAGzipHeaderWithNothingBehindIt() throws IOException {
        assertThat(read(new byte[] {0x1F, (byte) 0x8B}).reasons()).containsExactly("1 CUT_OFF");
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(read("").releases).isEmpty();
        assertThat(read("").rejections).isEmpty();
    }

    @Test
    void rejectsNestingWithoutEndAndGoesOn() throws IOException {
        var found = read("{\"a\":" + "[".repeat(100_000) + "\n{\"id\":\"b\"}");

        assertThat(found.releases).containsExactly("2.0 b");
        assertThat(found.reasons()).containsExactly("1 NOT_JSON");
    }

    @Test
    void rejectsAReleaseBeyondReasonAndGoesOn() throws IOException {
        var text = "{\"a\":[" + "\"%s\",".formatted("x".repeat(1 << 20)).repeat(40) + "1]}";

        var found = read(text + "\n{\"id\":\"b\"}");

        assertThat(found.releases).containsExactly("2.0 b");
        assertThat(found.reasons()).containsExactly("1 TOO_LARGE");
    }
}
