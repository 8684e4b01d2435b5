package org.commonlot.marketplace.web.procurement;

import java.util.Arrays;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What should change in one section. */
public record CommentForm(String section, String comment) {

    private static final int LONGEST = 2_000;

    public CommentForm(@Nullable String section, @Nullable String comment) {
        this.section = Typed.text(section);
        this.comment = Typed.text(comment);
    }

    /** The section, or the first one where none of them was chosen: the errors say so. */
    Section toSection(Errors errors) {
        Typed.required(errors, "comment", comment, LONGEST);
        return Arrays.stream(Section.values())
                .filter(each -> each.name().equals(section))
                .findFirst()
                .orElseGet(() -> {
                    errors.rejectValue("section", "NotBlank");
                    return Section.PROBLEM;
                });
    }
}
