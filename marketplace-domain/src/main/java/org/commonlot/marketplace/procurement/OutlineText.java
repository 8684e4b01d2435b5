package org.commonlot.marketplace.procurement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a template carries as JSON, like what is published. */
@Converter
class OutlineText implements AttributeConverter<Outline, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Outline outline) {
        return outline == null ? null : JSON.writeValueAsString(outline);
    }

    @Override
    public @Nullable Outline convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, Outline.class);
    }
}
