package org.commonlot.marketplace.web.membership;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Component;

/** Roles in words. */
@Component
class RoleWords {

    private final Texts texts;

    RoleWords(Texts texts) {
        this.texts = texts;
    }

    String all(Collection<Role> roles) {
        return roles.stream().sorted().map(this::one).collect(Collectors.joining(", "));
    }

    String one(Role role) {
        return texts.of("membership.role", role);
    }

    /** Each with what it is for. */
    List<Choice> choices(List<Role> roles) {
        return roles.stream()
                .map(role -> Choice.of(role.name(), one(role)).withHint(texts.of("membership.role.for", role)))
                .toList();
    }
}
