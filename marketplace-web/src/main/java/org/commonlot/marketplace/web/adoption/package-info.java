/** Pages of what pilots have shown and who uses their solutions: for everybody, and for those who say how far they have got. */
@NullMarked
package org.commonlot.marketplace.web.adoption;

import org.jspecify.annotations.NullMarked;
