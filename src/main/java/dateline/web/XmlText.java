package dateline.web;

/**
 * Text that may stand in XML once it is escaped: articles hold what their files held, control
 * characters included, and a feed with one of them cannot be read at all.
 */
final class XmlText {
  private XmlText() {}

  /**
   * Returns a text without what is no <a href="https://www.w3.org/TR/xml/#charsets">character</a>
   * of XML 1.0: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
   */
  static String of(String text) {
    return text.codePoints().allMatch(XmlText::isCharacter)
        ? text
        : text.codePoints()
            .filter(XmlText::isCharacter)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
