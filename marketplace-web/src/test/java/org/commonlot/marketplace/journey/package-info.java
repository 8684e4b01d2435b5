/**
 * Whole journeys through the pages, in a real browser and as people: they read labels and headings, press buttons and
 * know no address but the first. Every page that they meet is inspected on the way ({@link Inspection}).
 *
 * <p>The browser is the system's Chromium, or the one that {@code COMMONLOT_BROWSER} names. Pictures of every page are
 * kept where {@code -Dcommonlot.journey.pictures} says.
 */
@NullMarked
package org.commonlot.marketplace.journey;

import org.jspecify.annotations.NullMarked;
