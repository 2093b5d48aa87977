package dateline.source;

import java.util.regex.Pattern;

/** The media types of documents and archives, which are only ever parsed by processes apart. */
final class DocumentTypes {

  /** A mail as Outlook keeps it. */
  static final String OUTLOOK = "application/vnd.ms-outlook";

  /**
   * Documents of running text. Spreadsheets, drawings, pictures and programs have text as well, but
   * no article.
   */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "application/(?:pdf|msword|rtf|epub\\+zip|x-ibooks\\+zip|x-fictionbook\\+xml|onenote"
              + "|vnd\\.ms-(?:word|powerpoint|outlook|htmlhelp|xpsdocument|tnef|works)(?![-\\w]*-pst).*"
              + "|vnd\\.openxmlformats-officedocument\\.(?:wordprocessingml|presentationml)\\..*"
              + "|vnd\\.oasis\\.opendocument\\.(?:flat\\.)?(?:text|presentation).*"
              + "|vnd\\.oasis\\.opendocument\\.tika\\.flat\\.document|vnd\\.sun\\.xml\\.writer.*"
              + "|vnd\\.apple\\.(?:pages|keynote).*|vnd\\.adobe\\.indesign-idml-package"
              + "|vnd\\.wordperfect|x-hwp.*|chm|x-chm|x-tnef|vnd\\.mif|x-tika-ooxml-protected)"
              + "|text/rtf");

  private static final Pattern ARCHIVE =
      Pattern.compile(
          "application/(?:zip|x-wacz|x-tar|x-gtar|gzip|x-gzip|x-bzip2?|x-xz|x-7z-compressed)");

  private DocumentTypes() {}

  static boolean isDocument(String mediaType) {
    return DOCUMENT.matcher(mediaType).matches();
  }

  static boolean isArchive(String mediaType) {
    return ARCHIVE.matcher(mediaType).matches();
  }
}
