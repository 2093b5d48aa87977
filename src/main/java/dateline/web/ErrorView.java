package dateline.web;

import org.jspecify.annotations.Nullable;

/**
 * The page that says what went wrong.
 *
 * @param status the HTTP status code
 * @param heading what happened
 * @param detail why, and the remedy
 * @param id what to tell the operator, or null if it is not their fault
 */
public record ErrorView(
    PageFrame frame, int status, String heading, String detail, @Nullable String id) {}
