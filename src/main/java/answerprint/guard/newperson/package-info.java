/** G4: nobody is in the result who was not in the plate. */
@NullMarked
package answerprint.guard.newperson;

import org.jspecify.annotations.NullMarked;
