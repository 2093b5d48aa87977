/**
 * Hold and order more records than fit into memory. {@link dateline.spill.RecordSorter} gives
 * records back in order, {@link dateline.spill.RecordList} as they came. Both keep what they hold
 * in memory as long as that is little, so that small runs touch no disk, and go on in files of a
 * folder they are given. What a record is, and how it is written, its {@link
 * dateline.spill.RecordFormat} says.
 *
 * <p>Useful for passes over everything: joining two ordered readers, going through groups of equal
 * records. Not useful for looking up single records.
 */
@NullMarked
package dateline.spill;

import org.jspecify.annotations.NullMarked;
