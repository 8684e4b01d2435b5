package org.commonlot.marketplace.web.membership;

import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whom to ask in, and as what. */
public record InviteForm(String email, List<String> roles) {

    public InviteForm(@Nullable String email, @Nullable List<String> roles) {
        this.email = Typed.text(email);
        this.roles = roles == null ? List.of() : List.copyOf(roles);
    }

    Set<Role> toRoles(Errors errors) {
        if (email.isEmpty()) errors.rejectValue("email", "NotBlank");
        return RolesForm.read(roles, errors);
    }
}
