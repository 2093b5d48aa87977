/**
 * What did the user ask? {@link dateline.query.QueryParser} turns the words typed into a {@link
 * dateline.query.QueryNode} tree. It never fails: what cannot be understood is repaired, and the
 * repair is told in {@link dateline.query.ParsedQuery#interpretation()}.
 *
 * <p>The package knows no engine: the tree says what is asked, not how it is answered.
 */
@NullMarked
package dateline.query;

import org.jspecify.annotations.NullMarked;
