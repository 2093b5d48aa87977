package dateline.entity;

/** What a phrase of the gazetteer means. */
sealed interface Meaning {

  /** By what sort of word. */
  Naming naming();

  /**
   * The country itself.
   *
   * @param code ISO 3166-1 alpha-2
   */
  record Country(String code, Naming naming) implements Meaning {}

  /** One of several things, to be decided by the text around. */
  record OneOf(Homonym homonym, Naming naming) implements Meaning {}

  /**
   * A state's abbreviation, which counts only after a town's name.
   *
   * @param code the country's
   */
  record State(String code) implements Meaning {
    @Override
    public Naming naming() {
      return Naming.REGION;
    }
  }

  /** No country, although the word of one is in it. */
  record Nothing() implements Meaning {
    @Override
    public Naming naming() {
      return Naming.NAME;
    }
  }
}
