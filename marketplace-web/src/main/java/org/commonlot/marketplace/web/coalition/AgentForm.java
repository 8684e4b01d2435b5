package org.commonlot.marketplace.web.coalition;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who acts on the group's behalf, and in what. */
public record AgentForm(String name, String identifier, String contact, String summary) {

    public AgentForm(
            @Nullable String name, @Nullable String identifier, @Nullable String contact, @Nullable String summary) {
        this.name = Typed.text(name);
        this.identifier = Typed.text(identifier);
        this.contact = Typed.text(contact);
        this.summary = Typed.text(summary);
    }

    void check(Errors errors) {
        Typed.required(errors, "name", name, 250);
        Typed.limited(errors, "identifier", identifier, 100);
        Typed.required(errors, "contact", contact, 254);
        Typed.required(errors, "summary", summary, FoundForm.LONGEST);
    }
}
