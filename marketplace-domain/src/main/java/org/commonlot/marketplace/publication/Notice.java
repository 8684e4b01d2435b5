package org.commonlot.marketplace.publication;

import java.time.Instant;

/** A notice on the central platform: its number there, such as {@code 075961-2026}, and when it was published. */
record Notice(String number, Instant published) {

    private static final String ADDRESS = "https://www.find-tender.service.gov.uk/Notice/";

    /** The kinds of notice of the Procurement Regulations 2024 that we point to. */
    enum Kind {
        UK1("plannedProcurementNotice", "Pipeline notice on Find a Tender"),
        UK2("marketEngagementNotice", "Preliminary market engagement notice on Find a Tender"),
        UK3("plannedProcurementNotice", "Planned procurement notice on Find a Tender"),
        UK4("tenderNotice", "Tender notice on Find a Tender"),
        UK5("awardNotice", "Transparency notice on Find a Tender"),
        UK6("awardNotice", "Contract award notice on Find a Tender"),
        UK7("contractNotice", "Contract details notice on Find a Tender"),
        UK9("implementationNotice", "Contract performance notice on Find a Tender"),
        UK12("tenderCancellationNotice", "Procurement termination notice on Find a Tender");

        private final String documentType;
        private final String description;

        Kind(String documentType, String description) {
            this.documentType = documentType;
            this.description = description;
        }
    }

    Ocds.Document document(Kind kind) {
        return new Ocds.Document(
                number,
                kind.documentType,
                kind.name(),
                null,
                kind.description,
                ADDRESS + number,
                Dates.moment(published),
                "text/html");
    }
}
