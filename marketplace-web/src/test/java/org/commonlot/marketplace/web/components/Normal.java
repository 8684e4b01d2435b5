package org.commonlot.marketplace.web.components;

import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Markup in a form that is equal exactly when a browser would make the same page of it: attributes in alphabetical
 * order, boolean ones without a value, white space only where it would be seen.
 */
final class Normal {

    private static final Set<String> BOOLEAN =
            Set.of("checked", "disabled", "hidden", "multiple", "open", "selected", "formnovalidate");

    /** Around these, white space is never seen. */
    private static final Set<String> UNSPACED = Set.of("option", "svg", "path");

    private final StringBuilder text = new StringBuilder();

    static String of(String html) {
        var normal = new Normal();
        var parsed = Jsoup.parseBodyFragment(html);
        for (var node : parsed.body().childNodes()) normal.node(node, 0);
        return normal.text.toString();
    }

    private void node(Node node, int depth) {
        if (node instanceof TextNode words) words(words, depth);
        else if (node instanceof Element element) element(element, depth);
    }

    private void words(TextNode node, int depth) {
        boolean verbatim = node.parent() instanceof Element parent
                && Set.of("textarea", "pre").contains(parent.tagName());
        var words = verbatim ? node.getWholeText() : node.getWholeText().replaceAll("\\s+", " ");
        if (!verbatim) {
            if (!inline(node.previousSibling())) words = words.stripLeading();
            if (!inline(node.nextSibling())) words = words.stripTrailing();
        }
        if (!words.isEmpty()) line(depth, "'" + words + "'");
    }

    private void element(Element element, int depth) {
        var attributes = new TreeMap<String, String>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        var tag = new StringBuilder("<").append(element.tagName());
        attributes.forEach((name, value) -> {
            tag.append(' ').append(name);
            if (!BOOLEAN.contains(name)) tag.append("=\"").append(value.strip()).append('"');
        });
        line(depth, tag.append('>').toString());
        for (var child : element.childNodes()) node(child, depth + 1);
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private static boolean inline(@Nullable Node neighbour) {
        return neighbour instanceof Element element && !element.isBlock() && !UNSPACED.contains(element.tagName());
    }
}
