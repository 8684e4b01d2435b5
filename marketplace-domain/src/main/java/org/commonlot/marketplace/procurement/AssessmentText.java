package org.commonlot.marketplace.procurement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the criteria of a change as they would be published: as JSON, like what is published. */
@Converter
class AssessmentText implements AttributeConverter<List<Assessment>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Assessment>> ALL = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Assessment> assessments) {
        return assessments == null || assessments.isEmpty() ? null : JSON.writeValueAsString(assessments);
    }

    @Override
    public List<Assessment> convertToEntityAttribute(@Nullable String text) {
        return text == null ? List.of() : JSON.readValue(text, ALL);
    }
}
