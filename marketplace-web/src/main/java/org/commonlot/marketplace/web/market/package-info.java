/** The imported market: its search, its pages, and the two ways to import (a command and an administrator's page). */
@NullMarked
package org.commonlot.marketplace.web.market;

import org.jspecify.annotations.NullMarked;
