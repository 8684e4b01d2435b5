package org.commonlot.marketplace.web.market;

import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.market.ImportRun;
import org.commonlot.marketplace.market.Rejection;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the pages about imports ready to be shown. */
@Component
class ImportPages {

    private final MessageSource messages;

    ImportPages(MessageSource messages) {
        this.messages = messages;
    }

    List<ImportRunPage.Line> runs(List<ImportRun> runs, Locale locale) {
        var words = new MarketWords(messages, locale);
        return runs.stream()
                .map(run -> new ImportRunPage.Line(
                        run.file(),
                        path(run),
                        Wording.moment(run.started()),
                        words.of(run.finished() == null ? "import.unfinished" : "import.result", counts(run))))
                .toList();
    }

    private static Object[] counts(ImportRun run) {
        var counts = run.counts();
        return new Object[] {counts.read(), counts.stored(), counts.updated(), counts.skipped(), counts.rejected()};
    }

    ImportRunPage run(ImportRun run, List<Rejection> rejections, Locale locale) {
        var words = new MarketWords(messages, locale);
        long unseen = run.counts().rejected() - rejections.size();
        return new ImportRunPage(
                run.file(),
                run.finished() == null,
                path(run),
                run.fault() == null ? null : words.of("import.fault", run.fault()),
                summary(run, words),
                rejected(rejections, words),
                unseen > 0 ? words.of("import.more", unseen) : null);
    }

    private static SummaryList summary(ImportRun run, MarketWords words) {
        var counts = run.counts();
        return SummaryList.of(List.of(
                row("read", counts.read(), words),
                row("stored", counts.stored(), words),
                row("updated", counts.updated(), words),
                row("skipped", counts.skipped(), words),
                row("rejected", counts.rejected(), words),
                SummaryList.Row.of(words.of("import.sha256"), run.sha256())));
    }

    private static SummaryList.Row row(String what, long count, MarketWords words) {
        return SummaryList.Row.of(words.of("import." + what), words.of("import.number", count));
    }

    private @Nullable Table rejected(List<Rejection> rejections, MarketWords words) {
        if (rejections.isEmpty()) return null;
        var head = List.of(Table.Cell.of(words.of("import.place")), Table.Cell.of(words.of("import.reason")));
        var rows = rejections.stream()
                .map(rejection -> List.of(
                        Table.Cell.of(RejectionText.place(rejection, messages, words.locale())),
                        Table.Cell.of(RejectionText.reason(rejection, messages, words.locale()))))
                .toList();
        return Table.of(words.of("import.rejections"), head, rows);
    }

    private static String path(ImportRun run) {
        return "/administration/import/" + run.id();
    }
}
