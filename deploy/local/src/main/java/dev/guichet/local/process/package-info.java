/// Operating system processes: started on their own, recognised for certain, ended. It must not know any part.
@NullMarked
package dev.guichet.local.process;

import org.jspecify.annotations.NullMarked;
