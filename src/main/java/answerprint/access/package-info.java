/**
 * Who someone is, and what they may do in one production.
 *
 * <p>In: a log-in (built-in or by OIDC), a production, a permission. Out: an {@link answerprint.access.Actor}, or a
 * refusal. Membership is per production and role, lives in the database and is read afresh for every call; token claims
 * only say who someone is. Every public method of every gerund asks {@link answerprint.access.ProductionAccess} first.
 * Unknown and foreign things both answer 404. Never here: a decision by URL pattern.
 *
 * <p>The database has three roles: the superuser (local, makes the other two), {@code answerprint_owner} (owns the schema
 * and runs the migrations) and {@code answerprint_app} (what the product connects as; the migrations' placeholder
 * {@code ${app_role}}).
 */
@NullMarked
package answerprint.access;

import org.jspecify.annotations.NullMarked;
