package org.commonlot.marketplace.register;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.register.RegisterRejection.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads rows out of a file, one at a time: from an array of authorities, or from the array {@code combinedAuthorities} of
 * an object.
 */
final class RegisterFile {

    private static final String COMBINED = "combinedAuthorities";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(100_000)
                            .maxNestingDepth(20)
                            .maxDocumentLength(256L << 20)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Takes what was read. */
    interface Sink {

        void row(RegisterRow row);

        void rejected(RegisterRejection rejection);
    }

    /** How one shape of rows is read. */
    private interface Shape {

        RegisterRow read(long line, long place, JsonNode row) throws WrongRow;
    }

    private final JsonParser parser;
    private final Sink sink;
    private final Map<Identifier, Long> lines = new HashMap<>();

    private RegisterFile(JsonParser parser, Sink sink) {
        this.parser = parser;
        this.sink = sink;
    }

    /** Reads the stream to its end, or to where it is no JSON any more. */
    static void read(InputStream in, Sink sink) {
        try (var parser = MAPPER.createParser(in)) {
            new RegisterFile(parser, sink).read();
        }
    }

    private void read() {
        try {
            var first = parser.nextToken();
            boolean found = first == JsonToken.START_ARRAY ? rows(RegisterRow::listed) : combined(first);
            if (!found) sink.rejected(new RegisterRejection(1, 0, Reason.NOT_A_REGISTER, ""));
        } catch (JacksonException e) {
            sink.rejected(new RegisterRejection(line(), 0, Reason.NOT_JSON, e.getOriginalMessage()));
        }
    }

    private boolean combined(JsonToken first) {
        boolean found = false;
        if (first != JsonToken.START_OBJECT) return false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean ours = parser.currentName().equals(COMBINED);
            var value = parser.nextToken();
            if (ours && value == JsonToken.START_ARRAY) found = rows(RegisterRow::combined);
            else parser.skipChildren();
        }
        return found;
    }

    private boolean rows(Shape shape) {
        long place = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            row(shape, line(), ++place);
        }
        return true;
    }

    private void row(Shape shape, long line, long place) {
        JsonNode tree = MAPPER.readTree(parser);
        try {
            var row = shape.read(line, place, tree);
            var before = lines.putIfAbsent(row.facts().identifier(), line);
            if (before == null) sink.row(row);
            else throw new WrongRow(Reason.CODE_TWICE, row.facts().identifier().identifier() + ", " + before);
        } catch (WrongRow wrong) {
            sink.rejected(new RegisterRejection(line, place, wrong.reason(), wrong.detail()));
        }
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
