/** The packaged product, started as a user would, looked at from outside: the browser, REST, and the hardest stops. */
@NullMarked
package answerprint.e2e;

import org.jspecify.annotations.NullMarked;
