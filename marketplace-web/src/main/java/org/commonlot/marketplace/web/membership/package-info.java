/** An organisation's people: who is in it, who is asked in, who asks to come in, and what each role may do. */
@NullMarked
package org.commonlot.marketplace.web.membership;

import org.jspecify.annotations.NullMarked;
