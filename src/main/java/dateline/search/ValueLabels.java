package dateline.search;

/** Names facet values for readers: "North Korea" for KP, "Op-ed" for OP_ED. */
@FunctionalInterface
public interface ValueLabels {

  /** Returns the label of a value, or the value itself if it has no other name. */
  String label(Dimension dimension, String value);
}
