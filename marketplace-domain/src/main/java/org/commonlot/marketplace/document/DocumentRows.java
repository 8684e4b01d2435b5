package org.commonlot.marketplace.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DocumentRows extends Repository<Document, UUID> {

    Document save(Document document);

    Optional<Document> findById(UUID id);

    List<Document> findBySubjectOrderByStoredAtAscIdAsc(UUID subject);

    void deleteById(UUID id);
}
