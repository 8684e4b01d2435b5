package org.commonlot.marketplace.web.components;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A table that somebody uploads: comma-separated values as they are, and of an Excel workbook (Office Open XML) its first
 * sheet, as if it had been saved as comma-separated values.
 */
public final class TableUpload {

    /** What a file input should offer. */
    public static final String ACCEPTED =
            ".csv,text/csv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What stands for a workbook that can't be read: no table has it for its head. */
    static final String UNREADABLE = "?";

    /** How large a file may be, and a workbook once it is unpacked. */
    static final long MOST_BYTES = 50L << 20;

    private static final int MOST_COLUMNS = 200;
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, false);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private TableUpload() {}

    /** The text of the table; empty when nothing was uploaded. */
    public static String text(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return "";
        if (file.getSize() > MOST_BYTES) return UNREADABLE;
        var bytes = file.getBytes();
        if (!ReadableWorkbook.isOOXMLZipHeader(bytes)) return new String(bytes, StandardCharsets.UTF_8);
        try {
            return isTooLarge(bytes) ? UNREADABLE : workbook(bytes);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Whatever a broken workbook makes the library throw: it is no table.
            return UNREADABLE;
        }
    }

    /** Whether it unpacks to more than anybody types: looked at before anything is read. */
    private static boolean isTooLarge(byte[] bytes) throws IOException {
        long all = 0;
        var buffer = new byte[8192];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                all += counted(zip, buffer, MOST_BYTES - all);
                if (all > MOST_BYTES) return true;
            }
        }
        return false;
    }

    private static long counted(InputStream entry, byte[] buffer, long most) throws IOException {
        long read = 0;
        int length;
        while (read <= most && (length = entry.read(buffer)) >= 0) read += length;
        return read;
    }

    /** @throws XMLStreamException which the library throws without saying so */
    private static String workbook(byte[] bytes) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), OPTIONS);
                var rows = book.getFirstSheet().openStream();
                var printer = new CSVPrinter(text, FORMAT)) {
            int before = 0;
            for (var row : (Iterable<Row>) rows::iterator) {
                // A row that is not in the file is a blank one: the others keep their numbers.
                for (int gap = before + 1; gap < row.getRowNum(); gap++) printer.println();
                before = row.getRowNum();
                for (int at = 0; at < Math.min(row.getCellCount(), MOST_COLUMNS); at++) {
                    printer.print(
                            row.getOptionalCell(at).map(TableUpload::plain).orElse(""));
                }
                printer.println();
            }
            return text.toString();
        }
    }

    private static String plain(Cell cell) {
        if (cell.getType() == CellType.BOOLEAN) return Boolean.TRUE.equals(cell.asBoolean()) ? "yes" : "no";
        if (cell.getType() != CellType.NUMBER) return cell.getText();
        if (!isDay(cell.getDataFormatString())) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** Whether a number is shown as a day: the parts of a format in quotes or brackets are only words and colours. */
    private static boolean isDay(@Nullable String format) {
        if (format == null) return false;
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") || bare.contains("d");
    }
}
