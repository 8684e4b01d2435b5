package org.commonlot.marketplace.performance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody wrote down about a contract. It is not changed afterwards. */
@Entity
class ContractNote {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private String text = "";
    private String writtenName = "";
    private Instant writtenAt = Instant.EPOCH;

    protected ContractNote() {}

    static ContractNote write(ContractId contract, String text, Actor by, Instant now) {
        if (text.isBlank()) throw new Refused(PerformanceRefusal.NOTE_EMPTY);
        var note = new ContractNote();
        note.contractId = contract.value();
        note.text = text.strip();
        note.writtenName = by.name();
        note.writtenAt = now;
        return note;
    }

    UUID id() {
        return id;
    }

    NoteView view() {
        return new NoteView(text, writtenName, writtenAt);
    }
}
