/// What answers say in their headers of the views they show. Must not know any view.
@NullMarked
package dev.guichet.kit.view;

import org.jspecify.annotations.NullMarked;
