/** What authorities spend on digital: the marks of a contract at the desk, and the figures for everybody. */
@NullMarked
package org.commonlot.marketplace.web.spending;

import org.jspecify.annotations.NullMarked;
