package org.commonlot.marketplace.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "brief.pdf, PDF",
        "Brief.PDF, PDF",
        "draft.contract.docx, DOCX",
        "prices.xlsx, XLSX",
        "brief.odt, ODT",
        "prices.ods, ODS",
        "map.png, PNG",
        "map.jpg, JPEG",
        "data.csv, CSV",
        "notes.txt, TEXT"
    })
    void isToldByTheEndingOfTheName(String name, FileType type) {
        assertThat(FileType.named(name)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "brief", "page.html", "picture.svg", "run.exe", "brief.pdf.exe", "macro.docm", "brief."})
    void takesNoOtherEnding(String name) {
        assertThat(FileType.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, 255044462d312e37",
        "DOCX, 504b030414000600",
        "XLSX, 504b0304",
        "PNG, 89504e470d0a1a0a00",
        "JPEG, ffd8ffe0"
    })
    void isConfirmedByTheFirstBytes(FileType type, String head) {
        assertThat(type.matches(HexFormat.of().parseHex(head))).isTrue();
    }

    @Test
    void isNotConfirmedByOtherBytesOrTooFew() {
        var page = "<html><script>".getBytes(UTF_8);
        for (var type : FileType.values()) {
            if (type == FileType.CSV || type == FileType.TEXT) continue;
            assertThat(type.matches(page)).as("%s", type).isFalse();
            assertThat(type.matches(new byte[] {0x25})).as("%s", type).isFalse();
            assertThat(type.matches(new byte[0])).as("%s", type).isFalse();
        }
    }

    @Test
    void takesTextWithoutZeroBytesOnly() {
        assertThat(FileType.CSV.matches("a;b;ü".getBytes(UTF_8))).isTrue();
        assertThat(FileType.TEXT.matches(new byte[] {'a', 0, 'b'})).isFalse();
    }
}
