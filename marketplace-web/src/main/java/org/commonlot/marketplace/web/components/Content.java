package org.commonlot.marketplace.web.components;

import org.jspecify.annotations.Nullable;

/** Something to read: plain text, or markup that the program wrote itself (never what a person typed). */
public interface Content {

    @Nullable
    String text();

    @Nullable
    String html();
}
