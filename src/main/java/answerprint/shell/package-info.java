/**
 * The frame that every page hangs in: layout, theme, live updates, error page and the parts that pages share.
 *
 * <p>In: who is signed in, and records to show. Out: Vaadin components. Never here: a feature's classes; a link to a
 * feature is a route string, and menu entries come from annotations on the views.
 */
@NullMarked
package answerprint.shell;

import org.jspecify.annotations.NullMarked;
