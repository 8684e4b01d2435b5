package org.commonlot.marketplace.web.contractchange;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What should be done another time. */
public record LessonsForm(String lessons) {

    public LessonsForm(@Nullable String lessons) {
        this.lessons = Typed.text(lessons);
    }

    void check(Errors errors) {
        Typed.required(errors, "lessons", lessons, 5_000);
    }
}
