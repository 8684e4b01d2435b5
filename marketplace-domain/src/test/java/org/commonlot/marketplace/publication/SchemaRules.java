package org.commonlot.marketplace.publication;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads merge rules off a schema, as OCDS 1.1 (Merging) says: what our table is compared with. */
final class SchemaRules {

    private final JsonNode schema;
    private final Map<String, MergeRules.Rule> rules = new HashMap<>();

    private SchemaRules(JsonNode schema) {
        this.schema = schema;
    }

    static MergeRules of(JsonNode schema) {
        var reading = new SchemaRules(schema);
        reading.read(schema.path("properties"), "");
        return new MergeRules(reading.rules);
    }

    /** Lays an extension over a schema (RFC 7396). */
    static void extend(ObjectNode schema, JsonNode extension) {
        for (var field : extension.properties()) {
            var name = field.getKey();
            var value = field.getValue();
            if (value.isNull()) schema.remove(name);
            else if (value.isObject() && schema.get(name) instanceof ObjectNode inner) extend(inner, value);
            else schema.set(name, value.deepCopy());
        }
    }

    private void read(JsonNode properties, String parent) {
        for (var field : properties.properties()) {
            var path = parent.isEmpty() ? field.getKey() : parent + "/" + field.getKey();
            var property = resolved(field.getValue());
            if (property.path("omitWhenMerged").asBoolean(false)) {
                rules.put(path, MergeRules.Rule.OMIT_WHEN_MERGED);
            } else if (isOf(property, "array")) {
                list(property, path);
            } else if (property.has("properties")) {
                read(property.path("properties"), path);
            }
        }
    }

    private void list(JsonNode property, String path) {
        var items = resolved(property.path("items"));
        if (property.path("wholeListMerge").asBoolean(false)) {
            rules.put(path, MergeRules.Rule.WHOLE_LIST_MERGE);
        } else if (items.has("properties") && isOf(items, "object") && isOnlyObject(items)) {
            if (items.path("properties").has("id")) read(items.path("properties"), path);
            else rules.put(path, MergeRules.Rule.WHOLE_LIST_MERGE);
        }
    }

    private static boolean isOnlyObject(JsonNode items) {
        return items.path("type").isString() || items.path("type").size() == 1;
    }

    private static boolean isOf(JsonNode property, String type) {
        var types = property.path("type");
        if (types.isString()) return types.asString().equals(type);
        for (var one : types) {
            if (one.asString().equals(type)) return true;
        }
        return false;
    }

    private JsonNode resolved(JsonNode property) {
        var reference = property.path("$ref").asString("");
        return reference.isEmpty() ? property : resolved(schema.at(reference.substring(1)));
    }
}
