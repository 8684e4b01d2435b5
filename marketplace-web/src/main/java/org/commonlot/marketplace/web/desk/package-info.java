/**
 * The desk of an authority's people: what they have a part in, and for each procurement what is to be done next. Every
 * capability adds its own portion ({@link org.commonlot.marketplace.web.desk.DeskPart}).
 */
@NullMarked
package org.commonlot.marketplace.web.desk;

import org.jspecify.annotations.NullMarked;
