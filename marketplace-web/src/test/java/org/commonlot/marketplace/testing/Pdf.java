package org.commonlot.marketplace.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A PDF as its reader meets it, and as an independent validator judges it. */
public final class Pdf {

    private final byte[] bytes;

    public Pdf(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** By veraPDF, the validator of the Open Preservation Foundation: what it finds against ISO 14289-1. */
    public List<String> findingsAgainstPdfUa() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            var findings = new ArrayList<String>();
            for (var found : result.getTestAssertions()) {
                findings.add(found.getRuleId().getClause() + ": " + found.getMessage());
            }
            if (result.isCompliant() != findings.isEmpty()) findings.add("compliant: " + result.isCompliant());
            return findings;
        } catch (ModelParsingException | ValidationException | EncryptedPdfException e) {
            throw new IOException(e);
        }
    }

    /** What it says, spaces and line ends made one. */
    public String text() throws IOException {
        try (var document = document()) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    public int pages() throws IOException {
        try (var document = document()) {
            return document.getNumberOfPages();
        }
    }

    public List<String> outline() throws IOException {
        try (var document = document()) {
            var titles = new ArrayList<String>();
            var outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline != null) for (PDOutlineItem item : outline.children()) titles.add(item.getTitle());
            return titles;
        }
    }

    public void hasTitleAndLanguage(String title) throws IOException {
        try (var document = document()) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(Objects.requireNonNull(document.getDocumentCatalog().getMarkInfo())
                            .isMarked())
                    .isTrue();
        }
    }

    private PDDocument document() throws IOException {
        return Loader.loadPDF(bytes);
    }
}
