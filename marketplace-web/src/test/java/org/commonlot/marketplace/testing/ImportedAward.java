package org.commonlot.marketplace.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.market.Importing;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.beans.factory.BeanFactory;

/**
 * A contract award notice that somebody else published about an authority here, brought in by the import.
 *
 * @param stated the value as JSON members
 * @param noticeType of the Procurement Regulations 2024
 */
public record ImportedAward(
        String ocid, String title, String supplier, String cpv, LocalDate ends, String stated, String noticeType) {

    private static final Actor IMPORT = Actor.system("import");

    /** Of two years, for 24,000 pounds with VAT; on Find a Tender. */
    public static ImportedAward of(String title, String supplier, String cpv, LocalDate ends) {
        return new ImportedAward(
                "ocds-h6vhtk-" + UUID.randomUUID(), title, supplier, cpv, ends, "\"amountGross\":24000", "UK6");
    }

    public ImportedAward under(String other) {
        return new ImportedAward(other, title, supplier, cpv, ends, stated, noticeType);
    }

    public ImportedAward valued(String members) {
        return new ImportedAward(ocid, title, supplier, cpv, ends, members, noticeType);
    }

    public ImportedAward as(String type) {
        return new ImportedAward(ocid, title, supplier, cpv, ends, stated, type);
    }

    /** Published by this authority; every call is another notice. */
    public ImportedAward by(OrganisationId authority, BeanFactory beans) {
        var buyer = beans.getBean(OrganisationDirectory.class).authority(authority);
        var text = """
            {"ocid":"%s","id":"%s","date":"2026-08-01T09:00:00Z","tag":["award"],"tender":{"title":"%s","classification":{"scheme":"CPV","id":"%s"},"documents":[{"id":"1","noticeType":"%s"}]},"parties":[{"id":"B","name":"Their council","roles":["buyer"],"identifier":{"scheme":"%s","id":"%s"}},{"id":"S","name":"%s","roles":["supplier"]}],"awards":[{"id":"1","status":"active","value":{%s,"currency":"GBP"},"suppliers":[{"name":"%s"}],"contractPeriod":{"startDate":"%s","endDate":"%s"}}]}
            """.formatted(
                        ocid,
                        UUID.randomUUID(),
                        title,
                        cpv,
                        noticeType,
                        buyer.identifierScheme(),
                        buyer.identifier(),
                        supplier,
                        stated,
                        supplier,
                        ends.plusDays(1).minusYears(2),
                        ends);
        try {
            var file = Files.createTempFile("award", ".jsonl");
            try {
                Files.writeString(file, text);
                beans.getBean(Importing.class).importFile(file, IMPORT, progress -> {});
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
