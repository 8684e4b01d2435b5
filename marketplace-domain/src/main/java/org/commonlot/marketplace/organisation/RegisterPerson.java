package org.commonlot.marketplace.organisation;

/**
 * Gives a person an account.
 *
 * @param email in any case; kept in lower case
 * @param passwordHash as the encoder wrote it, never the password
 */
public record RegisterPerson(String name, String email, String passwordHash) {

    @Override
    public String toString() {
        return "RegisterPerson[" + name + "]";
    }
}
