package org.commonlot.marketplace.maturity;

import java.util.Objects;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A framework as text: strictly, so that nothing is left out, misspelt or said twice. */
final class FrameworkText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FrameworkText() {}

    static Framework read(String text) {
        return Objects.requireNonNull(JSON.readValue(text, Framework.class));
    }

    static String write(Framework framework) {
        return JSON.writeValueAsString(framework);
    }
}
