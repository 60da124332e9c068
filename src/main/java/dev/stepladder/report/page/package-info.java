/**
 * A plan as one self-contained page: headline, map, calendar, steps, hops, support.
 *
 * <p>Floor 8. {@code PlanPage} fills the template {@code export/page/page.html}; the other classes are the parts of the page. Charts are
 * drawn in the browser from JSON that {@code ShapeMap} and {@code SwimLanes} make.
 */
@NullMarked
package dev.stepladder.report.page;

import org.jspecify.annotations.NullMarked;
