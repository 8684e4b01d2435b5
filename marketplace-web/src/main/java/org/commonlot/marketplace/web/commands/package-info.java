/**
 * What operators run: {@code java -jar marketplace-web.jar <command> …}. A command is a bean; it runs in the application
 * without its web half (no server, no pages, no security), so that it needs nothing but the domain, its adapters and the
 * messages. Exposed, because {@code main} asks whether it was called with one.
 */
@NullMarked
@NamedInterface("commands")
package org.commonlot.marketplace.web.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
