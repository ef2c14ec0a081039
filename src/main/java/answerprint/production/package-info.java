/**
 * One film or series: the wall between tenants.
 *
 * <p>In: a title. Out: {@link answerprint.production.Production} records and their ids. Never here: who may see what
 * (that is {@code access}), takes, people.
 */
@NullMarked
package answerprint.production;

import org.jspecify.annotations.NullMarked;
