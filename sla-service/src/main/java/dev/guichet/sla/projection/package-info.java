/// What events tell of other services' things, as entities to be read. Must not write: the rows are those of plain SQL,
/// which takes the later of two events in one statement.
@NullMarked
package dev.guichet.sla.projection;

import org.jspecify.annotations.NullMarked;
