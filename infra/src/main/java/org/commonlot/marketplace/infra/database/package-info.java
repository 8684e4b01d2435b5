/** What a kind of database needs beyond SQL. */
@NullMarked
package org.commonlot.marketplace.infra.database;

import org.jspecify.annotations.NullMarked;
