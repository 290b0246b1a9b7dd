/// What is true of categories: labels, who knows of them, who decides on them. Must not know where they are kept.
@NullMarked
package dev.guichet.ticket.category.domain;

import org.jspecify.annotations.NullMarked;
