/** Tests of the pages and the API, over real HTTP and in a real browser. */
@NullMarked
package dateline.web;

import org.jspecify.annotations.NullMarked;
