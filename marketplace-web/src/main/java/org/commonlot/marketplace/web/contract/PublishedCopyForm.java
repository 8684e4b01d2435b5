package org.commonlot.marketplace.web.contract;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.contract.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** A copy of a contract for everybody, and whether parts of it are redacted and on which grounds. */
public record PublishedCopyForm(@Nullable MultipartFile document, String redacted, List<String> withheld) {

    public PublishedCopyForm(
            @Nullable MultipartFile document, @Nullable String redacted, @Nullable List<String> withheld) {
        this.document = document;
        this.redacted = redacted == null ? "" : redacted;
        this.withheld = withheld == null ? List.of() : List.copyOf(withheld);
    }

    /** Only to be used when it found no error. */
    Set<Withheld> check(Errors errors) {
        if (document == null || document.isEmpty()) errors.rejectValue("document", "NotBlank");
        var grounds = EnumSet.noneOf(Withheld.class);
        Arrays.stream(Withheld.values())
                .filter(ground -> withheld.contains(ground.name()))
                .forEach(grounds::add);
        switch (redacted) {
            case "true" -> {
                if (grounds.isEmpty()) errors.rejectValue("withheld", "NotBlank");
            }
            case "false" -> {
                if (!grounds.isEmpty()) errors.rejectValue("withheld", "Contradicts");
            }
            default -> errors.rejectValue("redacted", "NotBlank");
        }
        return grounds;
    }
}
