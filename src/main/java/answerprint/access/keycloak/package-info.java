/** Hidden: making and linking accounts in a Keycloak realm for {@code access}; nobody else may look in here. */
@NullMarked
package answerprint.access.keycloak;

import org.jspecify.annotations.NullMarked;
