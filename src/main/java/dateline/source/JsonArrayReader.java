package dateline.source;

import dateline.source.Content.InMemory;
import java.io.IOException;

/**
 * Opens arrays of articles in JSON, one that an answer of a server wraps included: an entry for
 * each element, read one by one, so that the array may be larger than memory. The articles are the
 * same and have the same names as if {@link JsonReader} read the array whole, which it does with
 * those that end soon.
 */
final class JsonArrayReader implements ContainerReader {

  /** An array that goes on, and of articles: see {@link JsonBeginning}. */
  static final String MEDIA_TYPE = "application/x-dateline-articles+json";

  private final int maxBytes;

  JsonArrayReader(SourceSettings settings) {
    this.maxBytes = (int) Math.min(Integer.MAX_VALUE - 8, settings.maxFileBytes());
  }

  @Override
  public boolean opens(String mediaType) {
    return mediaType.equals(MEDIA_TYPE);
  }

  @Override
  public void open(SourceFile container, Entries entries)
      throws IOException, UnreadableSourceException {
    EntryNames names = new EntryNames();
    try (var elements = new JsonElements(container.content().open(), maxBytes)) {
      while (elements.next()) {
        String name = "element " + elements.number();
        if (elements.isTooLong()) {
          entries.unreadable(
              name, "more than %d bytes: split it or raise the limit".formatted(maxBytes));
        } else {
          var content = new InMemory(elements.element());
          entries.read(new Entry(name, PartTypes.ELEMENT, null, content, names));
        }
      }
    }
  }
}
