package org.commonlot.marketplace.web.market;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonlot.marketplace.market.ImportCounts;
import org.commonlot.marketplace.market.ImportHistory;
import org.commonlot.marketplace.market.ImportRun;
import org.commonlot.marketplace.market.Importing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.commands.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code import FILE…}: brings in OCDS files, and those of whole folders. */
@Component
class ImportCommand implements Command {

    private static final Pattern OCDS = Pattern.compile(".*\\.(json|jsonl|ndjson)(\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final int PROGRESS_EVERY = 2_000;
    private static final int REJECTIONS_SHOWN = 100;
    private static final Actor ACTOR = Actor.system("import");

    private final Importing importing;
    private final ImportHistory history;
    private final MessageSource messages;

    ImportCommand(Importing importing, ImportHistory history, MessageSource messages) {
        this.importing = importing;
        this.history = history;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var missing = arguments.stream()
                .filter(name -> !Files.isReadable(Path.of(name)))
                .toList();
        missing.forEach(name -> out.println(message("market.command.missing", name)));
        if (arguments.isEmpty() || !missing.isEmpty()) {
            out.println(message("market.command.usage"));
            return USAGE;
        }
        var total = ImportCounts.NONE;
        boolean whole = true;
        for (var file : files(arguments)) {
            var run = importFile(file, out);
            total = total.plus(run.counts());
            whole &= run.fault() == null;
        }
        out.println(message("market.command.total", counts(total)));
        return whole && total.rejected() == 0 ? DONE : WRONG;
    }

    private ImportRun importFile(Path file, PrintStream out) {
        out.println(file);
        long began = System.nanoTime();
        try {
            var run = importing.importFile(file, ACTOR, progress -> report(progress, out));
            var fault = run.fault();
            if (fault != null) out.println(message("market.command.fault", fault));
            out.println("  " + message("market.command.counts", counts(run.counts())));
            out.println("  " + speed(run.counts().read(), System.nanoTime() - began));
            history.rejections(run.id()).stream()
                    .limit(REJECTIONS_SHOWN)
                    .forEach(rejection -> out.println("  " + RejectionText.of(rejection, messages, Locale.UK)));
            long unseen = run.counts().rejected() - REJECTIONS_SHOWN;
            if (unseen > 0) out.println("  " + message("market.command.more", unseen));
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(ImportRun progress, PrintStream out) {
        var read = progress.counts().read();
        if (read / PROGRESS_EVERY > (read - 200) / PROGRESS_EVERY) {
            out.println("  " + message("market.command.progress", read));
        }
    }

    /** Files as named; of folders, what looks like OCDS, in order. */
    private static List<Path> files(List<String> names) {
        var files = new ArrayList<Path>();
        for (var name : names) {
            var path = Path.of(name);
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (var inside = Files.walk(path)) {
                inside.filter(file -> Files.isRegularFile(file)
                                && OCDS.matcher(file.getFileName().toString()).matches())
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private String speed(long read, long nanos) {
        double seconds = nanos / 1e9;
        return message("market.command.speed", seconds, read / seconds);
    }

    private static Object[] counts(ImportCounts counts) {
        return new Object[] {counts.read(), counts.stored(), counts.updated(), counts.skipped(), counts.rejected()};
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
