package dateline.source;

import java.util.List;

/**
 * What a parser of documents has to know of the {@link SourceSettings}; goes to its process as
 * arguments of the command line.
 *
 * @param maxTextChars the most text of one document, in UTF-16 code units
 * @param maxEntryBytes the largest entry of an archive that is unpacked
 * @param maxEntries the most entries of one archive
 * @param maxRatio how many times as large an archive may be when unpacked
 * @param maxAnswerBytes the most that is answered to one request
 * @param ocr whether the words on scanned pages are recognised
 */
record ParserSettings(
    int maxTextChars,
    long maxEntryBytes,
    int maxEntries,
    int maxRatio,
    int maxAnswerBytes,
    boolean ocr) {

  static ParserSettings of(SourceSettings settings) {
    return new ParserSettings(
        settings.maxTextChars(),
        settings.maxFileBytes(),
        settings.containers().maxEntries(),
        settings.containers().maxRatio(),
        settings.processes().maxAnswerBytes(),
        settings.ocr());
  }

  List<String> arguments() {
    return List.of(
        String.valueOf(maxTextChars),
        String.valueOf(maxEntryBytes),
        String.valueOf(maxEntries),
        String.valueOf(maxRatio),
        String.valueOf(maxAnswerBytes),
        String.valueOf(ocr));
  }

  static ParserSettings parse(List<String> arguments) {
    return new ParserSettings(
        Integer.parseInt(arguments.get(0)),
        Long.parseLong(arguments.get(1)),
        Integer.parseInt(arguments.get(2)),
        Integer.parseInt(arguments.get(3)),
        Integer.parseInt(arguments.get(4)),
        Boolean.parseBoolean(arguments.get(5)));
  }
}
