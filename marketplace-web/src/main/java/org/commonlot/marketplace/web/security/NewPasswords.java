package org.commonlot.marketplace.web.security;

import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.PasswordInput;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What choosing a new password has in common, wherever it is chosen. */
@Component
class NewPasswords {

    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final People people;

    NewPasswords(PasswordPolicy policy, PasswordHashing hashing, People people) {
        this.policy = policy;
        this.hashing = hashing;
        this.people = people;
    }

    void check(String password, PersonView person, Errors errors) {
        policy.fault(password, person.email(), person.name()).ifPresent(fault -> errors.rejectValue("password", fault));
    }

    boolean isPresent(String password, PersonView person) {
        return people.accountByEmail(person.email())
                .filter(account -> hashing.matches(password, account.passwordHash()))
                .isPresent();
    }

    String hash(String password) {
        return hashing.encode(password);
    }

    static PasswordInput asked(Fields fields, String field, String autocomplete) {
        return fields.password(field).withAttribute("autocomplete", autocomplete);
    }
}
