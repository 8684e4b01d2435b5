package org.commonlot.marketplace.web.errors;

import org.jspecify.annotations.Nullable;

/**
 * One error page, ready for its template.
 *
 * @param text paragraphs are separated by line ends
 * @param reference what to quote to the people who run the platform; only for faults
 */
public record ErrorPage(
        int status,
        String title,
        String text,
        String next,
        @Nullable String reference) {}
