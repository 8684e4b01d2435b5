package org.commonlot.marketplace.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The types of file that are taken, told by the ending of the name and confirmed by the first bytes. */
enum FileType {
    PDF("pdf", "application/pdf", "255044462d"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304"),
    ODT("odt", "application/vnd.oasis.opendocument.text", "504b0304"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", "504b0304"),
    PNG("png", "image/png", "89504e470d0a1a0a"),
    JPEG("jpg", "image/jpeg", "ffd8ff"),
    CSV("csv", "text/csv", ""),
    TEXT("txt", "text/plain", "");

    private final String ending;
    private final String mediaType;
    private final byte[] start;

    FileType(String ending, String mediaType, String start) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.start = HexFormat.of().parseHex(start);
    }

    static Optional<FileType> named(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.ending.equals(ending))
                .findFirst();
    }

    /** Whether a file that begins like this can be of the type. Text has no zero bytes. */
    boolean matches(byte[] head) {
        if (start.length > 0)
            return head.length >= start.length && Arrays.equals(start, 0, start.length, head, 0, start.length);
        for (byte b : head) if (b == 0) return false;
        return true;
    }

    String mediaType() {
        return mediaType;
    }
}
