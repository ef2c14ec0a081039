/**
 * What runs: the main method, the roles (web, worker, migrate), the embedded database and the supervision of the worker
 * process. It may see every package; none may see it.
 */
@NullMarked
package answerprint.runtime;

import org.jspecify.annotations.NullMarked;
