package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Pdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What is printed is escaped, tagged, and made without asking anybody. */
@OnPostgres
class PdfDownloadIT {

    @Autowired
    PdfDownload pdf;

    @TempDir
    Path folder;

    @Test
    void loadsNothingFromTheNetOrFromFiles() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var net = "http://127.0.0.1:" + server.getAddress().getPort();
            var file = Files.writeString(folder.resolve("secret.css"), "p::after { content: 'SECRET' }");
            var hostile = "<link rel=\"stylesheet\" href=\"" + net + "/a.css\"/><link rel=\"stylesheet\" href=\""
                    + file.toUri() + "\"/><style>@import url(" + net + "/b.css); p { background: url(" + net
                    + "/c.png) }</style><img src=\"" + net + "/d.png\" alt=\"x\"/><object data=\"" + net
                    + "/e\" type=\"image/svg+xml\"></object><iframe src=\"" + net + "/f\"></iframe><p>Words</p>";
            var cell = new Table.Cell(null, hostile, null, null, null, null, null);

            var printed = printed(Table.of("Table", List.of(Table.Cell.of("Head")), List.of(List.of(cell))));

            assertThat(asked).hasValue(0);
            assertThat(printed.text()).contains("Words").doesNotContain("SECRET");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void printsWhatWasTypedAsWordsWhateverItLooksLike() throws IOException {
        var typed = "</p></div><script>go()</script> &amp; &nbsp; ]]> <![CDATA[ \u0007 <!-- ŵ é € “x” – … 漢 🚲";
        var printed = printed(
                Prose.of(typed),
                Prose.markdown(
                        "# Heading\n\n- one\n- two\n\n[out](https://example.org/a?b=c&d) and ![no](https://x/y.png)"),
                SummaryList.of(List.of(SummaryList.Row.of("Key & <b>", Html.paragraphs(typed)))),
                Heading.third("Third at once"));

        assertThat(printed.findingsAgainstPdfUa()).isEmpty();
        assertThat(printed.text())
                .contains("</p></div><script>go()</script> &amp; &nbsp; ]]> <![CDATA[")
                .contains("ŵ é € “x” – …", "Third at once", "out", "Key & <b>");
    }

    /** The validator is no decoration: it finds what is missing in a document without tags. */
    @Test
    void theValidatorFindsAnUntaggedDocumentWanting() throws IOException {
        var untagged = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(untagged);
        }
        assertThat(new Pdf(untagged.toByteArray()).findingsAgainstPdfUa()).isNotEmpty();
    }

    private Pdf printed(Component... parts) {
        var print = new Print(
                "Title",
                "Reference 1",
                "About",
                SummaryList.of(List.of(SummaryList.Row.of("Fact", "Value"))),
                List.of(new Print.Chapter("One", List.of(parts)), new Print.Chapter("Two", List.of(parts))));
        return new Pdf(pdf.bytes(print));
    }
}
