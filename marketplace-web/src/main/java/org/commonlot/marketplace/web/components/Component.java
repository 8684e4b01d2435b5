package org.commonlot.marketplace.web.components;

/** A record of options that the fragment of the same name shows. */
public interface Component {

    /** The fragment's name, and its file's in {@code templates/components}. */
    String component();
}
