/** What letters say, and the page where letters can be read that no mail server takes. */
@NullMarked
package org.commonlot.marketplace.web.notification;

import org.jspecify.annotations.NullMarked;
