/// What Keycloak is taught, as providers that it loads from the jar of this module: how many mails a stranger
/// can ask for, what a page tells of who has an account, and which mailed links still choose a password. It must
/// not know Guichet's services, nor the step that applies the realm.
@NullMarked
package dev.guichet.identity.keycloak;

import org.jspecify.annotations.NullMarked;
