/**
 * Looks at matrices as data: what is wrong with them, how much they cover, how two of them differ, and the tables that people draw of them.
 *
 * <p>Floor 4. Nothing here plans or judges a cluster; it asks the same rules that do, so that a table never says other than a plan. Every
 * judgement of {@link dev.stepladder.audit.Lint} is a {@link dev.stepladder.audit.Check} of its own with a stable {@link
 * dev.stepladder.audit.Code}.
 */
@NullMarked
package dev.stepladder.audit;

import org.jspecify.annotations.NullMarked;
