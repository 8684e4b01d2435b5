@NullMarked
package org.commonlot.marketplace.web.demo;

import org.jspecify.annotations.NullMarked;
