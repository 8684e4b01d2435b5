package org.commonlot.marketplace.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;

/** What is known of one file. Never changed. */
@Entity
class Document {

    @Id
    private UUID id = UUID.randomUUID();

    private UUID subject = id;
    private String title = "";
    private String fileName = "";
    private String mediaType = "";
    private long size;
    private String sha256 = "";
    private Instant storedAt = Instant.EPOCH;
    private UUID storedBy = id;

    protected Document() {}

    Document(
            UUID subject,
            String title,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Instant now,
            Actor by) {
        this.subject = subject;
        this.title = title;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.storedAt = now;
        this.storedBy = by.person().value();
    }

    DocumentView view() {
        return new DocumentView(id, subject, title, fileName, mediaType, size, sha256, storedAt);
    }
}
