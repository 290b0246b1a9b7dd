/// The pages a person opens in a browser, and their files. It must not call a service: the page does, with the
/// person's own token.
@NullMarked
package dev.guichet.gateway.page;

import org.jspecify.annotations.NullMarked;
