/// The Keycloak realm as files, and the versioned step that brings a running Keycloak to them. It must not know any
/// service: what a person may do in Guichet is not decided here.
@NullMarked
package dev.guichet.identity;

import org.jspecify.annotations.NullMarked;
