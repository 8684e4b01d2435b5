/** Where files lie. */
@NullMarked
package org.commonlot.marketplace.infra.storage;

import org.jspecify.annotations.NullMarked;
