/** Work that no request starts. One recurring job asks what is due by the marketplace's clock; it runs on one node at a time. */
@NullMarked
package org.commonlot.marketplace.web.jobs;

import org.jspecify.annotations.NullMarked;
