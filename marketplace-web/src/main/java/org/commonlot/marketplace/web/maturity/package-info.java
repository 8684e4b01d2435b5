/** How far authorities say they have come: assessments at the desk and for everybody, frameworks, plans, comparisons. */
@NullMarked
package org.commonlot.marketplace.web.maturity;

import org.jspecify.annotations.NullMarked;
