/** The register: authorities as everybody reads and administrators keep them, and the two ways to import them. */
@NullMarked
package org.commonlot.marketplace.web.register;

import org.jspecify.annotations.NullMarked;
