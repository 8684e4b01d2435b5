package org.commonlot.marketplace.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.terms.CsvReading;
import org.commonlot.marketplace.terms.CsvText;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Invoices as a finance system writes them: comma-separated values with a first row that names the columns, in any order.
 *
 * @param hasColumns whether the first row names the columns that are required
 * @param rows that could be read
 * @param wrong that could not
 */
public record InvoiceFile(boolean hasColumns, List<Row> rows, List<Wrong> wrong) {

    /** The columns that are known; all are required but {@code due_on}, {@code paid_on} and {@code what}. */
    public static final List<String> COLUMNS =
            List.of("contract", "invoice", "what", "amount", "received_on", "due_on", "paid_on");

    /** How many rows are taken at once. */
    public static final int MOST_ROWS = 5_000;

    private static final String[] REQUIRED = {"contract", "invoice", "amount", "received_on"};
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST = 200;

    /**
     * A row with its line in the file, from 1 for the one that names the columns.
     *
     * @param contract the reference of its procurement, or the contract's own id
     */
    public record Row(
            int line,
            String contract,
            ReceivedInvoice invoice,
            @Nullable LocalDate paidOn) {}

    /** Why a row is not taken, as in the words for it. */
    public enum Fault {
        UNREADABLE,
        TOO_MANY_ROWS,
        CONTRACT_UNKNOWN,
        CONTRACT_AMBIGUOUS,
        REFUSED,
        DIFFERS,
        TWICE,
        PAID_OTHERWISE,
        NOT_PAYABLE
    }

    /**
     * A row that can't be taken.
     *
     * @param told which column or value it is about
     * @param refusal the rule that refuses it, if one does
     */
    public record Wrong(
            int line, Fault fault, String told, @Nullable Refused refusal) {

        Wrong(int line, Fault fault, String told) {
            this(line, fault, told, null);
        }
    }

    /** What became of a file: nothing was taken if anything was wrong. */
    public record Taken(int added, int paid, int unchanged, List<Wrong> wrong) {
        public Taken {
            wrong = List.copyOf(wrong);
        }
    }

    public InvoiceFile {
        rows = List.copyOf(rows);
        wrong = List.copyOf(wrong);
    }

    /** Reads what it can. */
    public static InvoiceFile read(String text) {
        var table = CsvText.read(text);
        var rows = new ArrayList<Row>();
        var wrong = new ArrayList<Wrong>();
        for (var row : table.rows()) {
            if (rows.size() + wrong.size() >= MOST_ROWS) {
                wrong.add(new Wrong(row.number(), Fault.TOO_MANY_ROWS, String.valueOf(MOST_ROWS)));
                break;
            }
            var reading = new CsvReading(row);
            var invoice = row(row.number(), reading);
            var column = reading.unreadable();
            if (column == null) rows.add(invoice);
            else wrong.add(new Wrong(row.number(), Fault.UNREADABLE, column));
        }
        return new InvoiceFile(table.names(REQUIRED), rows, wrong);
    }

    private static Row row(int line, CsvReading row) {
        var contract = required(row, "contract", LONGEST);
        var number = required(row, "invoice", LONGEST_NUMBER);
        var what = row.given("what", LONGEST);
        var amount = row.number("amount");
        if (amount == null) row.fail("amount");
        var invoice = new ReceivedInvoice(
                number,
                what == null ? number : what,
                new Money(amount == null ? BigDecimal.ZERO : amount),
                row.requiredDay("received_on"),
                row.day("due_on"));
        return new Row(line, contract, invoice, row.day("paid_on"));
    }

    private static String required(CsvReading row, String column, int longest) {
        var text = row.text(column, longest);
        if (text.isEmpty()) row.fail(column);
        return text;
    }
}
