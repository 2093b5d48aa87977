package dateline.lucene;

import dateline.query.QueryNode;
import org.apache.lucene.search.Query;

/**
 * What decides which articles answer.
 *
 * @param root what is asked
 * @param query the same for Lucene, without the reader's selections
 * @param fallBack whether nothing has all the words, so that any word is asked for instead
 */
record Asked(QueryNode root, Query query, boolean fallBack) {}
