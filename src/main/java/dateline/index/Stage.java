package dateline.index;

/** A step between a source file and its articles in the index, in the order they are taken. */
public enum Stage {

  /** The file is read: headline, byline, paragraphs … */
  PARSE,

  /** Countries are found, and what else takes no time. */
  COUNTRIES,

  /** People, organisations and places are found, which takes most of the time. */
  NAMES,

  /** The article's vector is computed. */
  VECTORS
}
