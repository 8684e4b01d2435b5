package org.commonlot.marketplace.web.components;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A notice as the central platform shows it: its number and when it was published, in UK time. */
public record PublishedNoticeForm(String number, DateForm publishedAt, String publishedTime) {

    private static final int LONGEST = 20;

    public PublishedNoticeForm(
            @Nullable String number, @Nullable DateForm publishedAt, @Nullable String publishedTime) {
        this.number = Typed.text(number);
        this.publishedAt = publishedAt == null ? DateForm.empty() : publishedAt;
        this.publishedTime = Typed.text(publishedTime);
    }

    public static PublishedNoticeForm empty() {
        return new PublishedNoticeForm(null, null, null);
    }

    /** What asks for it. */
    public static Component[] questions(Fields fields) {
        return new Component[] {
            fields.input("number").withWidth(20),
            fields.date("publishedAt"),
            fields.input("publishedTime").withWidth(5)
        };
    }

    /** When it was published, if everything was typed. */
    public Optional<Instant> published(Errors errors) {
        Typed.required(errors, "number", number, LONGEST);
        return Typed.moment(errors, "publishedAt", publishedAt, "publishedTime", publishedTime);
    }
}
