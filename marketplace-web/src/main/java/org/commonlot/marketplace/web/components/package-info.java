/**
 * The components every page is made of: one public record of options per component, and one fragment of the same name
 * in {@code templates/components} that shows it. Options have the names of GOV.UK Frontend's macros, whose own examples
 * are the test. {@link org.commonlot.marketplace.web.components.Fields} makes the records of a form.
 */
@NullMarked
package org.commonlot.marketplace.web.components;

import org.jspecify.annotations.NullMarked;
