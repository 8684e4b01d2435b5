/** The embedded database as the application uses it. */
@NullMarked
package org.commonlot.marketplace.infra.database;

import org.jspecify.annotations.NullMarked;
