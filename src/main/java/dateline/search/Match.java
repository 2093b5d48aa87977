package dateline.search;

/** In what way a hit answers. */
public enum Match {
  /** It is what was asked for, and one of the total. */
  ANSWER,

  /** It has some of the words; not one of the total. */
  SOME_WORDS,

  /** It has none of the words but others for the same matter; not one of the total. */
  OTHER_WORDS,

  /** It has none of the words but means something near; not one of the total. */
  MEANING
}
