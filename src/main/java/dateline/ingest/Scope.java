package dateline.ingest;

/**
 * What is looked at in a run: a corpus folder, or a folder inside it.
 *
 * @param inside the folder's path inside the corpus folder, {@code /} between names; empty for the
 *     corpus folder itself
 * @param deep whether folders inside are looked at too
 */
record Scope(CorpusFolder corpus, String inside, boolean deep) {

  /** A whole corpus folder. */
  static Scope of(CorpusFolder corpus) {
    return new Scope(corpus, "", true);
  }

  /** Returns how the paths of its files begin. */
  String prefix() {
    return corpus.name() + '/' + (inside.isEmpty() ? "" : inside + '/');
  }

  /** Returns whether a path, which begins with the prefix, is looked at. */
  boolean covers(String path) {
    return deep || path.indexOf('/', prefix().length()) < 0;
  }

  /** Returns whether everything the other looks at is looked at here. */
  boolean covers(Scope other) {
    return deep && corpus.equals(other.corpus) && other.prefix().startsWith(prefix());
  }
}
