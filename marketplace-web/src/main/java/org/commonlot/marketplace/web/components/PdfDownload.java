package org.commonlot.marketplace.web.components;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document to download as tagged PDF (PDF/UA-1, ISO 14289-1): with title, language, outline and fonts of its own, out of
 * the same components that pages show. Nothing is fetched to make one, neither from the net nor from files: what a document
 * names beside its own chapters is left as words.
 */
@Component
public class PdfDownload {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern WEB = Pattern.compile("(?i)(https?|mailto):.+");

    private final ITemplateEngine templates;
    private final Texts texts;
    private final String style;

    PdfDownload(ITemplateEngine templates, Texts texts) throws IOException {
        this.templates = templates;
        this.texts = texts;
        try (var css = resource("/print/print.css")) {
            style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @param name of the file, without its ending */
    public ResponseEntity<byte[]> of(Print print, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(bytes(print));
    }

    byte[] bytes(Print print) {
        var context = new Context(Locale.UK);
        context.setVariable("print", print);
        var page = NOT_XML.matcher(templates.process("print", context))
                .replaceAll("")
                .replace("<br>", "<br/>");
        try {
            return render(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] render(String page) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(() -> resource(FONT), "Print")
                .useUriResolver(
                        (base, uri) -> uri.startsWith("#") || WEB.matcher(uri).matches() ? uri : null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .addDOMMutator(this::prepare)
                .withHtmlContent(page, "about:blank");
        try (var renderer = builder.buildPdfRenderer();
                var out = new ByteArrayOutputStream()) {
            try (var document = renderer.createPDFKeepOpen()) {
                describeLinks(document);
                document.save(out);
            }
            return out.toByteArray();
        }
    }

    /** A link must say in words where it leads, beside what is tagged (ISO 14289-1, 7.18.5). */
    private void describeLinks(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (!(annotation instanceof PDAnnotationLink link)) continue;
                link.setContents(
                        link.getAction() instanceof PDActionURI web
                                ? web.getURI()
                                : texts.get("components.print.link"));
            }
        }
    }

    /** The style, headings without gaps, and no links to what paper has not: pages of the service, images, hidden words. */
    private void prepare(Document document) {
        var own = document.createElement("style");
        own.setTextContent(style);
        document.getElementsByTagName("head").item(0).appendChild(own);
        int level = 0;
        for (var element : all(document)) {
            if (element.getParentNode() == null) continue;
            if (element.getTagName().equals("svg")
                    || element.getAttribute("class").contains("visually-hidden")) {
                Objects.requireNonNull(element.getParentNode()).removeChild(element);
            } else if (element.getTagName().equals("a") && !leadsSomewhere(element)) {
                unwrap(element);
            } else if (HEADING.matcher(element.getTagName()).matches()) {
                level = Math.min(element.getTagName().charAt(1) - '0', level + 1);
                document.renameNode(element, element.getNamespaceURI(), "h" + level);
            }
        }
    }

    private static boolean leadsSomewhere(Element link) {
        var to = link.getAttribute("href");
        return to.startsWith("#") || WEB.matcher(to).matches();
    }

    private static void unwrap(Element element) {
        Node parent = Objects.requireNonNull(element.getParentNode());
        while (element.getFirstChild() != null) parent.insertBefore(element.getFirstChild(), element);
        parent.removeChild(element);
    }

    private static Iterable<Element> all(Document document) {
        var list = document.getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int at = 0; at < list.getLength(); at++) {
            if (list.item(at) instanceof Element element) elements.add(element);
        }
        return elements;
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(PdfDownload.class.getResourceAsStream(path), path);
    }
}
