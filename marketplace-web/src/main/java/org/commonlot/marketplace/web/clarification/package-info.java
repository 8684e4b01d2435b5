/** Pages of questions and answers. */
@NullMarked
package org.commonlot.marketplace.web.clarification;

import org.jspecify.annotations.NullMarked;
