@NullMarked
package dev.guichet.identity.keycloak;

import org.jspecify.annotations.NullMarked;
