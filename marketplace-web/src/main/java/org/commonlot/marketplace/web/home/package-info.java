/** The first page, and the pages that say what the service is and how it keeps its word. */
@NullMarked
package org.commonlot.marketplace.web.home;

import org.jspecify.annotations.NullMarked;
