package org.commonlot.marketplace.performance;

import org.jspecify.annotations.Nullable;

/**
 * What an authority's public page tells of its payments, once it has published any notice of them.
 *
 * @param compliance the latest half-year in which anything was paid; nothing where no such notice is published
 */
public record PaidLately(@Nullable Compliance compliance) {

    /** A half-year with its figures. */
    public record Compliance(Span span, ComplianceFigures figures) {}
}
