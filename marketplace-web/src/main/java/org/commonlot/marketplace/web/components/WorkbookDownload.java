package org.commonlot.marketplace.web.components;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A table to download as an Excel workbook (Office Open XML), with the names of its columns in bold. */
public final class WorkbookDownload {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MADE_BY = "Commonlot";
    private static final String VERSION = "1.0";

    private WorkbookDownload() {}

    /** Sends one sheet: numbers as numbers, everything else as text, which is never a formula. */
    public static void send(
            HttpServletResponse response, String name, List<String> columns, List<? extends List<?>> rows)
            throws IOException {
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try (var book = new Workbook(response.getOutputStream(), MADE_BY, VERSION)) {
            var sheet = book.newWorksheet("1");
            for (int at = 0; at < columns.size(); at++) {
                sheet.value(0, at, columns.get(at));
                sheet.style(0, at).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (int at = 0; at < cells.size(); at++) {
                    var cell = cells.get(at);
                    if (cell instanceof BigDecimal number) sheet.value(row + 1, at, number);
                    else if (cell instanceof Number number) sheet.value(row + 1, at, number);
                    else sheet.value(row + 1, at, String.valueOf(cell));
                }
            }
            sheet.freezePane(0, 1);
        }
    }
}
