package dateline.lucene;

import dateline.index.SourceFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The corpus folders as they are kept with a commit: a line each of place and patterns. */
final class FolderData {
  private static final String PLACE = "dateline.folder.";
  private static final String INCLUDE = "dateline.include.";
  private static final String EXCLUDE = "dateline.exclude.";

  private FolderData() {}

  static Map<String, String> write(Map<String, SourceFolder> folders) {
    var data = new TreeMap<String, String>();
    folders.forEach(
        (name, folder) -> {
          data.put(PLACE + name, folder.place().toString());
          data.put(INCLUDE + name, String.join("\n", folder.include()));
          data.put(EXCLUDE + name, String.join("\n", folder.exclude()));
        });
    return data;
  }

  static Map<String, SourceFolder> read(Iterable<Map.Entry<String, String>> committed) {
    var data = new TreeMap<String, String>();
    committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    var folders = new TreeMap<String, SourceFolder>();
    data.forEach(
        (key, value) -> {
          if (key.startsWith(PLACE)) {
            String name = key.substring(PLACE.length());
            folders.put(
                name,
                new SourceFolder(
                    Path.of(value),
                    lines(data.getOrDefault(INCLUDE + name, "")),
                    lines(data.getOrDefault(EXCLUDE + name, ""))));
          }
        });
    return folders;
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
