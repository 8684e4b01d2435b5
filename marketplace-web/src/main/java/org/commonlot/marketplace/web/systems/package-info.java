/** Pages of systems registers, data holdings, requests for datasets, and of what ends together across authorities. */
@NullMarked
package org.commonlot.marketplace.web.systems;

import org.jspecify.annotations.NullMarked;
