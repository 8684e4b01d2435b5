package org.commonlot.marketplace.web.components;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.commonlot.marketplace.terms.CsvText;
import org.jspecify.annotations.Nullable;

/** A table to download (RFC 4180), sent row by row: however long it is, one row of it is held at a time. */
public final class CsvDownload {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

    private final CSVPrinter printer;

    private CsvDownload(CSVPrinter printer) {
        this.printer = printer;
    }

    /** Begins one: nothing else may have been sent. */
    public static CsvDownload begin(HttpServletResponse response, String name, String... columns) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        var download = new CsvDownload(new CSVPrinter(response.getWriter(), FORMAT));
        download.row((Object[]) columns);
        return download;
    }

    /** One row; of nothing the cell is empty, and no text is a formula to a spreadsheet. */
    public void row(@Nullable Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(CsvDownload::cell).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object cell(@Nullable Object cell) {
        if (cell == null) return "";
        if (cell instanceof Number) return cell instanceof BigDecimal money ? money.toPlainString() : cell;
        return CsvText.harmless(String.valueOf(cell));
    }
}
