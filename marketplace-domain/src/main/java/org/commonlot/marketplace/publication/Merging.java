package org.commonlot.marketplace.publication;

import static org.commonlot.marketplace.publication.MergeRules.Rule.OMIT_WHEN_MERGED;
import static org.commonlot.marketplace.publication.MergeRules.Rule.WHOLE_LIST_MERGE;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the releases of one process into its compiled release (OCDS 1.1, Merging): in the order of their dates, objects
 * field by field, lists of objects by {@code id}, everything else by replacing; {@code null} removes.
 */
final class Merging {

    private final MergeRules rules;

    Merging(MergeRules rules) {
        this.rules = rules;
    }

    /**
     * The state after all of them.
     *
     * @param releases at least one, in any order; those of equal date are merged as they are given
     * @throws IllegalArgumentException when a date is missing, or a field is an object in one release and not in another
     */
    ObjectNode compile(List<JsonNode> releases) {
        var sorted =
                releases.stream().sorted(Comparator.comparing(Merging::date)).toList();
        var last = sorted.getLast();
        var compiled = JsonNodeFactory.instance.objectNode();
        compiled.putArray("tag").add("compiled");
        compiled.put("id", last.path("ocid").asString() + "-" + date(last));
        compiled.put("date", date(last));
        for (var release : sorted) merge(compiled, withoutItsOwn(release), "");
        return compiled;
    }

    /** What names one release says nothing of the process, whatever a schema's rules say. */
    private static JsonNode withoutItsOwn(JsonNode release) {
        return ((ObjectNode) release.deepCopy()).remove(List.of("tag", "id", "date"));
    }

    private static String date(JsonNode release) {
        var date = release.get("date");
        if (date == null || !date.isString()) throw new IllegalArgumentException("A release has no date");
        return date.asString();
    }

    private void merge(ObjectNode target, JsonNode source, String parent) {
        for (var field : source.properties()) {
            var name = field.getKey();
            var value = field.getValue();
            var path = parent.isEmpty() ? name : parent + "/" + name;
            var rule = rules.at(path);
            if (rule == OMIT_WHEN_MERGED) continue;
            if (value.isNull()) target.remove(name);
            else if (value.isObject()) mergeObject(target, name, value, path);
            else if (value.isArray() && allObjects(value) && rule != WHOLE_LIST_MERGE) {
                mergeById(target, name, value, path);
            } else {
                var before = target.get(name);
                if (before != null && before.isObject()) throw inconsistent(path);
                target.set(name, value.deepCopy());
            }
        }
    }

    private void mergeObject(ObjectNode target, String name, JsonNode value, String path) {
        var before = target.get(name);
        if (before != null && !before.isObject()) throw inconsistent(path);
        var merged = before instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        merge(merged, value, path);
        if (merged.isEmpty()) target.remove(name);
        else target.set(name, merged);
    }

    /** An item without an id is another item each time; an empty list says nothing. */
    private void mergeById(ObjectNode target, String name, JsonNode items, String path) {
        var before = target.get(name);
        if (before != null && !(before.isArray() && allObjects(before))) throw inconsistent(path);
        var merged = before instanceof ArrayNode array ? array : JsonNodeFactory.instance.arrayNode();
        for (var item : items) {
            var known = withId(merged, item.get("id"));
            var into = known == null ? JsonNodeFactory.instance.objectNode() : known;
            merge(into, item, path);
            if (known == null && !into.isEmpty()) merged.add(into);
        }
        if (!merged.isEmpty()) target.set(name, merged);
    }

    /** Numbers and texts differ as ids: 1 is not "1". */
    private static @Nullable ObjectNode withId(ArrayNode items, @Nullable JsonNode id) {
        if (id == null || id.isNull()) return null;
        for (var item : items) {
            if (item instanceof ObjectNode object && id.equals(object.get("id"))) return object;
        }
        return null;
    }

    private static boolean allObjects(JsonNode list) {
        for (var item : list) {
            if (!item.isObject()) return false;
        }
        return true;
    }

    private static IllegalArgumentException inconsistent(String path) {
        return new IllegalArgumentException("Releases disagree on what kind of value " + path + " is");
    }
}
