package org.commonlot.marketplace.web.components;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A safe part of Markdown: paragraphs, headings below those of the page, lists, quotations, emphasis, code and links. What
 * else there is (images, markup, addresses that are no web or mail addresses) is shown as text or not at all: first by the
 * renderer, and whatever that should let through, again by the sanitizer.
 */
final class Markdown {

    /** The page's own headings go down to the second level. */
    private static final int BELOW = 2;

    private static final int LOWEST = 6;

    private static final Parser PARSER = Parser.builder().build();

    private static final Map<String, String> CLASSES = Map.of(
            "p", "govuk-body",
            "ul", "govuk-list govuk-list--bullet",
            "ol", "govuk-list govuk-list--number",
            "a", "govuk-link",
            "h3", "govuk-heading-s",
            "h4", "govuk-heading-s",
            "h5", "govuk-heading-s",
            "h6", "govuk-heading-s",
            "blockquote", "govuk-inset-text");

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                var classes = CLASSES.get(tag);
                if (classes != null) attributes.put("class", classes);
                if (tag.equals("a")) {
                    attributes.remove("title");
                    attributes.put("rel", "nofollow noopener");
                }
            })
            .build();

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "a")
            .allowAttributes("class")
            .matching(Pattern.compile("govuk-[a-z -]+"))
            .onElements("p", "ul", "ol", "a", "h3", "h4", "h5", "h6", "blockquote")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i:https?|mailto):.+"))
            .onElements("a")
            .allowAttributes("rel")
            .matching(Pattern.compile("nofollow noopener"))
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .toFactory();

    private Markdown() {}

    static String render(String typed) {
        var document = PARSER.parse(typed.strip());
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST, heading.getLevel() + BELOW));
                visitChildren(heading);
            }
        });
        return SAFE.sanitize(RENDERER.render(document));
    }
}
