package org.commonlot.marketplace.document;

import java.io.InputStream;

/**
 * A file as somebody sends it.
 *
 * @param fileName as the person's computer names it
 * @param content read once; whoever made this closes it
 */
public record Upload(String fileName, InputStream content) {}
