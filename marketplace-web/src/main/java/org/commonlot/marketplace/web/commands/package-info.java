/**
 * What operators run: {@code java -jar marketplace-web.jar <command> …}. A command is a bean; it runs in the application
 * without its web half (no server, no pages, no security), so that it needs nothing but the domain, its adapters and the
 * messages.
 */
@NullMarked
package org.commonlot.marketplace.web.commands;

import org.jspecify.annotations.NullMarked;
