package org.commonlot.marketplace.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Keeps files for other capabilities, after checking that they are what their name says. */
@Service
@Transactional
public class Documents {

    private static final int HEAD = 512;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 150;

    private final DocumentRows rows;
    private final DocumentStore store;
    private final Ledger ledger;
    private final Clock clock;
    private final long largest;

    Documents(
            DocumentRows rows,
            DocumentStore store,
            Ledger ledger,
            Clock clock,
            @Value("${commonlot.documents.largest:20MB}") DataSize largest) {
        this.rows = rows;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
        this.largest = largest.toBytes();
    }

    /**
     * Keeps a file for a subject.
     *
     * @param fileName as the person's computer names it; only its last part is kept, and of that no more than its end
     * @throws Refused when it is empty, too large, of a type that isn't taken, or not what its name says
     */
    public DocumentView keep(UUID subject, String title, String fileName, InputStream content, Actor by) {
        var name = lastPart(fileName);
        var type = FileType.named(name).orElseThrow(() -> new Refused(DocumentRefusal.TYPE_NOT_ACCEPTED, name));
        try {
            var spooled = Files.createTempFile("document", ".part");
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                copy(content, spooled, digest);
                check(spooled, type, name);
                var sha256 = HexFormat.of().formatHex(digest.digest());
                var size = Files.size(spooled);
                store.keep(sha256, spooled);
                var kept = rows.save(
                        new Document(subject, title, name, type.mediaType(), size, sha256, clock.instant(), by));
                ledger.append("document.kept", subject.toString(), by, clock.instant(), Map.of("sha256", sha256));
                return kept.view();
            } finally {
                Files.deleteIfExists(spooled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Keeps a PDF for a subject, called as its file is.
     *
     * @throws Refused when it is another type of file, or not taken for what {@link #keep} says
     */
    public DocumentView keepPdf(UUID subject, Upload file, Actor by) {
        var name = lastPart(file.fileName());
        if (FileType.named(name).filter(type -> type == FileType.PDF).isEmpty()) {
            throw new Refused(DocumentRefusal.NOT_A_PDF, name);
        }
        var title = name.substring(Math.max(0, name.length() - LONGEST_TITLE));
        return keep(subject, title, name, file.content(), by);
    }

    private static String lastPart(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private void copy(InputStream content, Path to, MessageDigest digest) throws IOException {
        try (var in = new DigestInputStream(content, digest);
                var out = Files.newOutputStream(to)) {
            var buffer = new byte[16_384];
            long total = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > largest) throw new Refused(DocumentRefusal.TOO_LARGE, largest / 1_048_576);
                out.write(buffer, 0, n);
            }
        }
    }

    private static void check(Path file, FileType type, String name) throws IOException {
        if (Files.size(file) == 0) throw new Refused(DocumentRefusal.EMPTY, name);
        try (var in = Files.newInputStream(file)) {
            if (!type.matches(in.readNBytes(HEAD))) throw new Refused(DocumentRefusal.CONTENT_DIFFERS_FROM_NAME, name);
        }
    }

    /** Takes a file away again; for drafts only, which the caller has checked. */
    public void remove(UUID id, UUID subject, Actor by) {
        var document = document(id);
        if (!document.subject().equals(subject)) throw new NotFound();
        rows.deleteById(id);
        ledger.append("document.removed", subject.toString(), by, clock.instant(), Map.of("sha256", document.sha256()));
    }

    @Transactional(readOnly = true)
    public List<DocumentView> of(UUID subject) {
        return rows.findBySubjectOrderByStoredAtAscIdAsc(subject).stream()
                .map(Document::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public DocumentView document(UUID id) {
        return rows.findById(id).map(Document::view).orElseThrow(NotFound::new);
    }

    /** The content of a file; the caller closes it. */
    @Transactional(readOnly = true)
    public InputStream open(DocumentView document) throws IOException {
        return store.open(document.sha256());
    }
}
