package org.commonlot.marketplace.web.commands;

import java.io.PrintStream;
import java.util.List;

/** Something that an operator runs. May use the domain, but nothing of the web except other commands. */
public interface Command {

    /** It did what was asked. */
    int DONE = 0;

    /** It ran, and found something wrong. */
    int WRONG = 1;

    /** It was not asked properly, and did nothing. */
    int USAGE = 2;

    /** The word that chooses it. */
    String name();

    /**
     * @param arguments what follows the name
     * @param out where to say what happens
     * @return the exit code
     */
    int run(List<String> arguments, PrintStream out);
}
