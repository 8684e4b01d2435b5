package org.commonlot.marketplace.terms;

import java.util.Arrays;
import java.util.List;

/** The rules say no: which rule, and the facts its message needs. Rolls the act back. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Object> arguments;

    public Refused(Refusal refusal, Object... arguments) {
        super(refusal.messageKey() + " " + Arrays.toString(arguments));
        this.refusal = refusal;
        this.arguments = List.of(arguments);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
