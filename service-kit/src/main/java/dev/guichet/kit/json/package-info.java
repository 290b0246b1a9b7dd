/// How strictly bodies are read. Must not know any request record.
@NullMarked
package dev.guichet.kit.json;

import org.jspecify.annotations.NullMarked;
