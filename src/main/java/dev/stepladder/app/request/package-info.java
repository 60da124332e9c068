/**
 * Requests to {@link dev.stepladder.app.Stepladder}, one record each, hence its size.
 *
 * <p>Floor 6. Plain values: no file is read here. Each kind of request has its own, hence its size.
 */
@NullMarked
package dev.stepladder.app.request;

import org.jspecify.annotations.NullMarked;
