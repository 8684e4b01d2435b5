package org.commonlot.marketplace.web.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.document.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that people send with a form, and get back. Who may is asked before. */
@Component
public class SentFiles {

    private final Documents documents;

    SentFiles(Documents documents) {
        this.documents = documents;
    }

    /** Does something with the file that was chosen; with nothing where none was. */
    public void with(@Nullable MultipartFile sent, Consumer<@Nullable Upload> act) {
        if (sent == null || sent.isEmpty()) {
            act.accept(null);
            return;
        }
        try (var content = sent.getInputStream()) {
            act.accept(new Upload(String.valueOf(sent.getOriginalFilename()), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Always as a download: nothing that somebody uploaded is shown inside our pages. */
    public ResponseEntity<Resource> download(UUID document) throws IOException {
        var kept = documents.document(document);
        var attachment = ContentDisposition.attachment()
                .filename(kept.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(kept.mediaType()))
                .contentLength(kept.size())
                .body(new InputStreamResource(documents.open(kept)));
    }
}
