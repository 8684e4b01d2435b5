package org.commonlot.marketplace.web.errors;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The number by which a fault is found in the log. */
final class Reference {

    private static final Logger LOG = LoggerFactory.getLogger(Reference.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without signs that are easily mistaken for one another. */
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private Reference() {}

    /** Logs the fault and tells its new number. */
    static String of(Throwable fault, String where) {
        var reference = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .map(SIGNS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        LOG.error("Fault {} at {}", reference, printable(where), fault);
        return reference;
    }

    /** Without the line ends by which a request could forge a line of the log. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
