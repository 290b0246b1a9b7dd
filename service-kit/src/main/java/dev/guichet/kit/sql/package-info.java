/// Plain SQL on the connection of the current transaction, and what counts as an outage. Must not know any table.
@NullMarked
package dev.guichet.kit.sql;

import org.jspecify.annotations.NullMarked;
