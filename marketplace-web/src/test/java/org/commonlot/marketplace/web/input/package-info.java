/** What strangers, vandals and tired people send to the application: bad values, and addresses that aren't theirs. */
@NullMarked
package org.commonlot.marketplace.web.input;

import org.jspecify.annotations.NullMarked;
