package org.commonlot.marketplace.web.membership;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.terms.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody is to be in an organisation. */
public record RolesForm(List<String> roles) {

    public RolesForm(@Nullable List<String> roles) {
        this.roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static RolesForm from(Collection<Role> held) {
        return new RolesForm(held.stream().map(Role::name).toList());
    }

    Set<Role> toRoles(Errors errors) {
        return read(roles, errors);
    }

    /** Roles by name; what is none is an error of the field {@code roles}. */
    static Set<Role> read(List<String> names, Errors errors) {
        var read = EnumSet.noneOf(Role.class);
        if (names.isEmpty()) errors.rejectValue("roles", "NotBlank");
        for (var name : names) {
            try {
                read.add(Role.valueOf(name));
            } catch (IllegalArgumentException e) {
                errors.rejectValue("roles", "NotBlank");
            }
        }
        return read;
    }
}
