/** How people and programs reach the marketplace: a package per capability, and the components they share. */
@NullMarked
package org.commonlot.marketplace.web;

import org.jspecify.annotations.NullMarked;
