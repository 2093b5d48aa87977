package dateline.ingest;

import java.util.Comparator;

/**
 * The order in which an index keeps paths: that of their bytes in UTF-8, which is of code points.
 */
enum PathOrder implements Comparator<String> {
  BYTES;

  @Override
  public int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        // A surrogate stands for a code point behind all that are written as one unit.
        boolean surrogateA = Character.isSurrogate(a);
        return surrogateA == Character.isSurrogate(b) ? a - b : surrogateA ? 1 : -1;
      }
    }
    return one.length() - other.length();
  }
}
