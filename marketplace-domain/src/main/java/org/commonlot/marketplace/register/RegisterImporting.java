package org.commonlot.marketplace.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.register.RegisterRejection.Reason;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Brings in files of authorities. Not one transaction: every batch is. */
@Service
public class RegisterImporting {

    private static final int BATCH = 100;
    private static final int LONGEST_NAME = 300;

    private final RegisterBatches batches;
    private final RegisterImports imports;
    private final Clock clock;

    RegisterImporting(RegisterBatches batches, RegisterImports imports, Clock clock) {
        this.batches = batches;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Imports a file in one go.
     *
     * @param name what the file is called, whatever it is called here
     * @return the import with its final counts
     */
    public RegisterImport importFile(Path file, String name, Actor by) throws IOException {
        if (!by.holds(Role.ADMINISTRATOR) && !by.reference().startsWith("system:")) throw new NotFound();
        var run = new RegisterImport(
                UUID.randomUUID(),
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                hash(file),
                by.reference(),
                clock.instant(),
                null,
                null,
                RegisterCounts.NONE);
        batches.begin(run);
        var authorities = new Authorities(run, by);
        read(file, authorities);
        authorities.flush();
        var ties = new Ties(run, by);
        read(file, ties);
        ties.flush();
        batches.finish(run, authorities.counts.plus(ties.counts), null, by);
        return imports.one(run.id());
    }

    private static void read(Path file, RegisterFile.Sink sink) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            RegisterFile.read(in, sink);
        }
    }

    private static String hash(Path file) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(file, out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first time through the file: the authorities themselves. */
    private final class Authorities implements RegisterFile.Sink {

        private final RegisterImport run;
        private final Actor by;
        private final List<RegisterRow> rows = new ArrayList<>();
        private final List<RegisterRejection> rejections = new ArrayList<>();
        private RegisterCounts counts = RegisterCounts.NONE;

        Authorities(RegisterImport run, Actor by) {
            this.run = run;
            this.by = by;
        }

        @Override
        public void row(RegisterRow row) {
            rows.add(row);
            if (rows.size() + rejections.size() >= BATCH) flush();
        }

        @Override
        public void rejected(RegisterRejection rejection) {
            rejections.add(rejection);
            if (rows.size() + rejections.size() >= BATCH) flush();
        }

        void flush() {
            if (rows.isEmpty() && rejections.isEmpty()) return;
            try {
                counts = counts.plus(batches.take(run, rows, rejections, by));
            } catch (DataIntegrityViolationException e) {
                oneByOne();
            }
            rows.clear();
            rejections.clear();
        }

        /** The database refused the batch: find the row that it can't take, and keep the rest. */
        private void oneByOne() {
            counts = counts.plus(batches.take(run, List.of(), rejections, by));
            for (var row : rows) {
                try {
                    counts = counts.plus(batches.take(run, List.of(row), List.of(), by));
                } catch (DataIntegrityViolationException e) {
                    var code = row.facts().identifier().identifier();
                    var rejection = new RegisterRejection(row.line(), row.place(), Reason.NOT_STORED, code);
                    counts = counts.plus(batches.take(run, List.of(), List.of(rejection), by));
                }
            }
        }
    }

    /** The second time: what ties them to each other. */
    private final class Ties implements RegisterFile.Sink {

        private final RegisterImport run;
        private final Actor by;
        private final List<RegisterRow> rows = new ArrayList<>();
        private RegisterCounts counts = RegisterCounts.NONE;

        Ties(RegisterImport run, Actor by) {
            this.run = run;
            this.by = by;
        }

        @Override
        public void row(RegisterRow row) {
            if (row.ties() != null) rows.add(row);
            if (rows.size() >= BATCH) flush();
        }

        @Override
        public void rejected(RegisterRejection rejection) {
            // told the first time
        }

        void flush() {
            if (!rows.isEmpty()) counts = counts.plus(batches.tie(run, rows, by));
            rows.clear();
        }
    }
}
