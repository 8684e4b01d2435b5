package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a template is called, and whether it is for everybody. */
public record TemplateForm(String name, String shared) {

    private static final int LONGEST = 150;

    public TemplateForm(@Nullable String name, @Nullable String shared) {
        this.name = Typed.text(name);
        this.shared = Typed.text(shared);
    }

    void check(Errors errors) {
        Typed.required(errors, "name", name, LONGEST);
        if (!shared.equals("true") && !shared.equals("false")) errors.rejectValue("shared", "NotBlank");
    }

    boolean forEverybody() {
        return shared.equals("true");
    }
}
