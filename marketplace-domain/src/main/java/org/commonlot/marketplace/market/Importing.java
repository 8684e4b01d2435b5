package org.commonlot.marketplace.market;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.market.Rejection.Reason;
import org.commonlot.marketplace.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings in what others published. Not one transaction: every batch is, so that a large file neither holds locks for
 * long nor is lost as a whole.
 */
@Service
public class Importing {

    private static final int BATCH = 200;

    private final MarketBatches batches;
    private final Clock clock;

    Importing(MarketBatches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /** Imports a file in one go. */
    public ImportRun importFile(Path file, Actor actor, Consumer<ImportRun> progress) throws IOException {
        return run(begin(file, String.valueOf(file.getFileName()), actor), file, actor, progress);
    }

    /**
     * Records that a file is going to be imported.
     *
     * @param name what the file is called, whatever it is called here
     */
    public ImportRun begin(Path file, String name, Actor actor) throws IOException {
        var run = new ImportRun(
                UUID.randomUUID(),
                LenientJson.clean(name, 300),
                hash(file),
                actor.reference(),
                clock.instant(),
                null,
                null,
                ImportCounts.NONE);
        batches.begin(run, actor);
        return run;
    }

    /**
     * Does what {@link #begin} announced.
     *
     * @param progress told after every batch
     * @return the run with its final counts, and with its fault if the file could not be read
     */
    public ImportRun run(ImportRun begun, Path file, Actor actor, Consumer<ImportRun> progress) {
        var intake = new Intake(begun, actor, progress);
        String fault = null;
        try (var in = Files.newInputStream(file)) {
            ReleaseReader.read(in, intake);
        } catch (IOException e) {
            fault = LenientJson.clean(Objects.requireNonNullElse(e.getMessage(), e.toString()), 300);
        }
        intake.flush();
        batches.finish(begun, intake.counts, fault, actor);
        return intake.state(fault);
    }

    private static String hash(Path file) throws IOException {
        var digest = CanonicalJson.sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Collects what the reader finds, and stores it batch by batch. */
    private final class Intake implements ReleaseReader.Sink {

        private final ImportRun run;
        private final Actor actor;
        private final Consumer<ImportRun> progress;
        private final List<Notice> notices = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private ImportCounts counts = ImportCounts.NONE;

        Intake(ImportRun run, Actor actor, Consumer<ImportRun> progress) {
            this.run = run;
            this.actor = actor;
            this.progress = progress;
        }

        @Override
        public void release(long line, long item, ObjectNode release, ObjectNode envelope) {
            try {
                notices.add(NoticeReading.read(release, envelope, run.file()));
                places.add(new Place(line, item));
                flushWhenFull();
            } catch (Damaged e) {
                rejected(new Rejection(line, item, e.reason(), String.valueOf(e.getMessage())));
            }
        }

        @Override
        public void rejected(Rejection rejection) {
            rejections.add(rejection);
            flushWhenFull();
        }

        private void flushWhenFull() {
            if (notices.size() + rejections.size() >= BATCH) flush();
        }

        void flush() {
            if (notices.isEmpty() && rejections.isEmpty()) return;
            try {
                counts = counts.plus(batches.store(run, notices, rejections, actor));
            } catch (DataIntegrityViolationException e) {
                oneByOne();
            }
            notices.clear();
            places.clear();
            rejections.clear();
            progress.accept(state(null));
        }

        /** The database refused the batch: find the one it can't take, and keep the rest. */
        private void oneByOne() {
            counts = counts.plus(batches.store(run, List.of(), rejections, actor));
            for (int i = 0; i < notices.size(); i++) {
                try {
                    counts = counts.plus(batches.store(run, List.of(notices.get(i)), List.of(), actor));
                } catch (DataIntegrityViolationException e) {
                    var place = places.get(i);
                    var why = String.valueOf(e.getMostSpecificCause().getMessage());
                    var rejection = new Rejection(place.line(), place.item(), Reason.NOT_STORED, why);
                    counts = counts.plus(batches.store(run, List.of(), List.of(rejection), actor));
                }
            }
        }

        ImportRun state(@Nullable String fault) {
            return new ImportRun(
                    run.id(),
                    run.file(),
                    run.sha256(),
                    run.requestedBy(),
                    run.started(),
                    clock.instant(),
                    fault,
                    counts);
        }
    }

    /** Where in the file a notice stood. */
    private record Place(long line, long item) {}
}
