package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;

class TableUploadTest {

    @Test
    void aWorkbookReadsLikeTheCommaSeparatedValuesOfItsFirstSheet() throws IOException {
        var text = text(workbook());
        assertThat(text.lines())
                .containsExactly(
                        "name,price,ends,public",
                        "\"Parker, the \"\"best\"\"\",12000.5,2027-04-01,yes",
                        "",
                        "=1+1,0.1,2027-04-01T13:30,no");
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Systems");
            var head = Arrays.asList("name", "price", "ends", "public");
            for (int at = 0; at < head.size(); at++) sheet.value(0, at, head.get(at));
            sheet.value(1, 0, "Parker, the \"best\"");
            sheet.value(1, 1, new BigDecimal("12000.50"));
            sheet.value(1, 2, LocalDate.of(2027, 4, 1));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, true);
            sheet.value(3, 0, "=1+1");
            sheet.value(3, 1, new BigDecimal("0.1"));
            sheet.value(3, 2, LocalDate.of(2027, 4, 1).atTime(13, 30));
            sheet.style(3, 2).format("d mmm yyyy hh:mm").set();
            sheet.value(3, 3, false);
            book.newWorksheet("Another").value(0, 0, "not this one");
        }
        return out.toByteArray();
    }

    @Test
    void anythingElseIsTextAsItStands() throws IOException {
        assertThat(text("name\nTrees – old\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("name\nTrees – old\n");
        assertThat(TableUpload.text(null)).isEmpty();
        assertThat(text(new byte[0])).isEmpty();
    }

    @Test
    void aZipThatIsNoWorkbookOrABrokenOneIsNoTable() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write(1);
        }
        assertThat(text(out.toByteArray())).isEqualTo(TableUpload.UNREADABLE);
        var half = workbook();
        assertThat(text(Arrays.copyOf(half, half.length / 2))).isEqualTo(TableUpload.UNREADABLE);
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanAnybodyTypesIsNotRead() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var blanks = new byte[1 << 20];
            for (int i = 0; i <= TableUpload.MOST_BYTES >> 20; i++) zip.write(blanks);
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThat(text(out.toByteArray())).isEqualTo(TableUpload.UNREADABLE);
    }

    /** A workbook is somebody else's XML: it names no file of ours. */
    @Test
    void aWorkbookReadsNothingFromOutside(@TempDir Path folder) throws IOException {
        var outside = Files.writeString(folder.resolve("secret"), "nobody's business");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(workbook()));
                var changed = new ZipOutputStream(out)) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                changed.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    content = content.replaceFirst(
                                    "<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + outside.toUri() + "\">]><sst")
                            .replace("Parker", "Parker&x;");
                }
                changed.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(text(out.toByteArray())).doesNotContain("nobody's business");
    }

    private static String text(byte[] content) throws IOException {
        return TableUpload.text(new MockMultipartFile("file", content));
    }
}
