package org.commonlot.marketplace.market;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.commonlot.marketplace.market.Rejection.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads releases out of a file, one at a time: from release packages, record packages, records, bare releases, arrays of
 * them, and JSON Lines of any of these.
 */
final class ReleaseReader {

    /** More than a hundred times the largest release that Find a Tender has published. */
    private static final long LARGEST_RELEASE = 32L << 20;

    private static final int LONGEST_TEXT = 4 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(200)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Takes what was read. */
    interface Sink {

        /** @param envelope the fields that the package stated before its releases */
        void release(long line, long item, ObjectNode release, ObjectNode envelope);

        void rejected(Rejection rejection);
    }

    private final LineStream source;
    private final Sink sink;

    private ReleaseReader(LineStream source, Sink sink) {
        this.source = source;
        this.sink = sink;
    }

    /** Reads the stream to its end, unless it breaks off; compression is seen by its first two bytes. */
    static void read(InputStream file, Sink sink) throws IOException {
        InputStream plain;
        try {
            plain = plain(file);
        } catch (IOException e) {
            sink.rejected(new Rejection(1, 0, Reason.CUT_OFF, describe(e)));
            return;
        }
        new ReleaseReader(new LineStream(plain), sink).read();
    }

    private static InputStream plain(InputStream file) throws IOException {
        var buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(2);
        var zipped = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        return zipped ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private void read() {
        if (source.holdsLines()) {
            while (source.nextLine()) document();
        } else {
            source.asOne();
            document();
        }
        var failure = source.failure();
        if (failure != null) {
            sink.rejected(new Rejection(source.line(), 0, Reason.CUT_OFF, describe(failure)));
        }
    }

    private void document() {
        source.allow(LARGEST_RELEASE);
        var place = new Place();
        try (var parser = MAPPER.createParser(source)) {
            while (parser.nextToken() != null) value(parser, place);
        } catch (JacksonException e) {
            if (source.failure() == null) sink.rejected(unreadable(e, place));
        }
    }

    private Rejection unreadable(JacksonException e, Place place) {
        var line = source.line()
                + Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1);
        var reason = source.exceeded() ? Reason.TOO_LARGE : Reason.NOT_JSON;
        return new Rejection(line, place.item, reason, Objects.requireNonNullElse(e.getOriginalMessage(), ""));
    }

    private void value(JsonParser parser, Place place) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                place.item++;
                value(parser, place);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, place, MAPPER.createObjectNode());
        } else {
            reject(parser, place, Reason.NOT_A_RELEASE, String.valueOf(parser.currentToken()));
        }
    }

    /** A package, a record or a release: which of them shows itself by the fields that come. */
    private void object(JsonParser parser, Place place, ObjectNode envelope) {
        source.allow(LARGEST_RELEASE);
        var line = line(parser);
        var own = MAPPER.createObjectNode();
        var seen = new Seen();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            field(parser, place, own, envelope.isEmpty() ? own : envelope, seen);
        }
        var compiled = seen.compiled;
        if (compiled != null && seen.releases == 0) {
            sink.release(line, place.item, compiled, envelope);
        } else if (seen.linked > 0 && seen.releases == 0) {
            sink.rejected(new Rejection(line, place.item, Reason.LINKED_ONLY, seen.linked + " links"));
        } else if (!seen.container && compiled == null) {
            sink.release(line, place.item, own, envelope);
        }
    }

    private void field(JsonParser parser, Place place, ObjectNode own, ObjectNode envelope, Seen seen) {
        var name = parser.currentName();
        var token = parser.nextToken();
        if (name.equals("releases") && token == JsonToken.START_ARRAY) {
            seen.container = true;
            releases(parser, place, envelope, seen);
        } else if (name.equals("records") && token == JsonToken.START_ARRAY) {
            seen.container = true;
            place.item = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                place.item++;
                if (parser.currentToken() == JsonToken.START_OBJECT) object(parser, place, envelope);
                else reject(parser, place, Reason.NOT_A_RELEASE, String.valueOf(parser.currentToken()));
            }
        } else if (name.equals("compiledRelease") && token == JsonToken.START_OBJECT) {
            seen.compiled = (ObjectNode) MAPPER.readTree(parser);
        } else if (name.equals("versionedRelease")) {
            parser.skipChildren();
        } else {
            own.set(name, MAPPER.readTree(parser));
        }
    }

    private void releases(JsonParser parser, Place place, ObjectNode envelope, Seen seen) {
        var record = place.item > 0;
        if (!record) place.item = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            source.allow(LARGEST_RELEASE);
            if (!record) place.item++;
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                reject(parser, place, Reason.NOT_A_RELEASE, String.valueOf(parser.currentToken()));
                continue;
            }
            var line = line(parser);
            var release = (ObjectNode) MAPPER.readTree(parser);
            if (release.has("url") && !release.has("ocid")) {
                seen.linked++;
            } else {
                seen.releases++;
                sink.release(line, place.item, release, envelope);
            }
        }
    }

    private void reject(JsonParser parser, Place place, Reason reason, String detail) {
        sink.rejected(new Rejection(line(parser), place.item, reason, detail));
        parser.skipChildren();
    }

    private long line(JsonParser parser) {
        return source.line() + Math.max(0, parser.currentTokenLocation().getLineNr() - 1);
    }

    private static String describe(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    /** Where in an array the reading is. */
    private static final class Place {
        private long item;
    }

    /** What an object has shown of itself so far. */
    private static final class Seen {
        private boolean container;
        private int releases;
        private int linked;
        private @Nullable ObjectNode compiled;
    }
}
