package org.commonlot.marketplace.web.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A template as the rules see it. */
record Template(Document document) {

    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9_.-]+)|#messages\\.\\w+\\('([A-Za-z0-9_.-]+)'");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])(T\\s*\\(|new\\s+[\\w.]+\\s*\\()");
    private static final Set<String> SPOKEN = Set.of("title", "alt", "aria-label", "placeholder");
    /** What fills an element, so that its own content is a prototype. */
    private static final List<String> FILLED =
            List.of("th:text", "th:utext", "th:replace", "th:insert", "cl:content", "cl:children");

    static Template of(String html) {
        return new Template(Jsoup.parse(html, "", Parser.xmlParser()));
    }

    List<String> findings(Set<String> keys) {
        var findings = new ArrayList<String>();
        document.traverse((node, depth) -> {
            if (node instanceof TextNode words) check(words, findings);
            if (node instanceof Element element) check(element, keys, findings);
        });
        return findings;
    }

    private static void check(TextNode words, List<String> findings) {
        var text = words.text().strip();
        if (text.codePoints().noneMatch(Character::isLetter) || prototype(words)) return;
        if (words.parent() instanceof Element parent
                && Set.of("script", "style").contains(parent.tagName())) return;
        findings.add("literal text: " + text);
    }

    private static void check(Element element, Set<String> keys, List<String> findings) {
        if (element.tagName().equals("script") && !element.hasAttr("src")) findings.add("inline script");
        if (element.tagName().equals("style")) findings.add("inline style");
        for (var attribute : element.attributes()) check(attribute, keys, findings);
    }

    private static void check(Attribute attribute, Set<String> keys, List<String> findings) {
        var name = attribute.getKey();
        var value = attribute.getValue();
        if (name.matches("(th:)?(style|on[a-z]+)|th:styleappend")) findings.add("attribute " + name);
        if (SPOKEN.contains(name) && value.codePoints().anyMatch(Character::isLetter))
            findings.add("literal " + name + ": " + value);
        if (name.startsWith("th:") || name.startsWith("cl:")) {
            if (TYPE.matcher(value).find()) findings.add("type in " + value);
            KEY.matcher(value)
                    .results()
                    .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                    .filter(key -> !keys.contains(key) && !key.startsWith("__"))
                    .forEach(key -> findings.add("no message " + key));
        }
    }

    private static boolean prototype(@Nullable Node node) {
        for (var at = node; at != null; at = at.parent()) {
            var here = at;
            if (FILLED.stream().anyMatch(here::hasAttr)) return true;
        }
        return false;
    }
}
