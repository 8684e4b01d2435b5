package org.commonlot.marketplace.bidding;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;

/**
 * A person or a firm that a bid names beside its bidder.
 *
 * @param address empty where none is said; what was drafted or sealed before it was asked has the name alone
 */
public record NamedParty(String name, String address) {

    private static final Pattern COLON = Pattern.compile(":\\s+");

    @JsonCreator
    public NamedParty {}

    /** As it was kept before there were addresses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NamedParty of(String name) {
        return new NamedParty(name, "");
    }

    /** Reads a line that says the name and, after a colon and a space, the address. */
    public static NamedParty read(String line) {
        var parts = COLON.split(line.strip(), 2);
        return parts.length < 2 ? of(parts[0]) : new NamedParty(parts[0], parts[1]);
    }

    /** The line that {@link #read} reads. */
    public String line() {
        return addressed() ? name + ": " + address : name;
    }

    /** The name and, where it is said, the address, as a notice tells them. */
    public String told() {
        return addressed() ? name + ", " + address : name;
    }

    public boolean addressed() {
        return !address.isBlank();
    }
}
