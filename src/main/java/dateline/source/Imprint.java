package dateline.source;

import dateline.article.PublishedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line near the headline or the end says of the publication: "Continental Review | Opinion |
 * 24 June 2024", "Published: 2024-06-24", "This article was published by The Harbour Ledger".
 *
 * @param outlet the newspaper, site or agency, or null
 * @param section the section, or null
 * @param date the date, or null
 * @param updated whether the date is that of a change: "Updated on 24 June 2024"
 */
record Imprint(
    @Nullable String outlet,
    @Nullable String section,
    @Nullable PublishedDate date,
    boolean updated) {

  private static final int MAX_CHARS = 140;

  private static final Pattern DATE_DECORATION =
      Pattern.compile(
          "(?i)^(?:[\\s\\p{Punct}–—|·•]|published|posted|updated|first|last|modified|created|date|issued"
              + "|on|at|am|pm|a\\.m\\.|p\\.m\\.|uhr|um|vom|den|le|el|il|stand|veröffentlicht|publié"
              + "|publicado|aktualisiert|est|edt|gmt|utc|bst|cet|ist|et|pst|pdt|cest|h|z|t"
              + "|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|\\d{1,2}[:.h]\\d{2}(?::\\d{2})?"
              + "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi"
              + "|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)*$");
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?i)\\b(?:updated|modified|aktualisiert|actualizado|mis à jour|güncelleme)\\b");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)\\b(?:published|posted|created|veröffentlicht|erstellt|publié|publicado)\\b");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)\\b(?:this (?:article|piece|commentary|column|essay) )?(?:was )?"
              + "(?:(?:first|originally) )?(?<verb>published|appeared) (?:by|in|on|at) "
              + "(?<outlet>(?:the )?\\p{Lu}[\\p{L}'’&-]*(?: (?:of|and|the|&|for|\\p{Lu}[\\p{L}'’&.-]*)){0,5})");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[|·•,;/]|\\s[–—-]\\s)\\s*");

  /** Reads a line; null if it says nothing of a publication. */
  static @Nullable Imprint parse(String line, DateParser dates) {
    if (line.length() > MAX_CHARS) {
      return null;
    }
    DateParser.Found found = dates.find(line);
    String rest = line;
    PublishedDate date = null;
    if (found != null) {
      date = found.date();
      rest = line.substring(0, found.start()) + " | " + line.substring(found.end());
    } else if (line.strip().matches("(?:Published: ?)?(?:19|20)\\d{2}")) {
      return yearOnly(dates, line);
    } else if (line.matches(".*[|·•,]\\s*(?:19|20)\\d{2}")) {
      date = dates.parse(line.substring(line.length() - 4));
      rest = line.substring(0, line.length() - 4);
    }
    return ofParts(rest, date, found != null && isUpdate(line.substring(0, found.start())));
  }

  private static boolean isUpdate(String before) {
    return UPDATED.matcher(before).find() && !PUBLISHED.matcher(before).find();
  }

  private static @Nullable Imprint yearOnly(DateParser dates, String line) {
    PublishedDate year = dates.parse(line.strip().substring(line.strip().length() - 4));
    return year == null ? null : new Imprint(null, null, year, false);
  }

  private static @Nullable Imprint ofParts(
      String line, @Nullable PublishedDate date, boolean updated) {
    if (DATE_DECORATION.matcher(line).matches()) {
      return date == null ? null : new Imprint(null, null, date, updated);
    }
    List<String> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(line, -1)) {
      if (!DATE_DECORATION.matcher(part).matches()) {
        parts.add(part.strip());
      }
    }
    String section = null;
    String outlet = null;
    for (String part : parts) {
      if (Sections.isSection(part)) {
        section = section == null ? part : section;
      } else if (outlet == null && isName(part)) {
        outlet = part;
      } else {
        return null;
      }
    }
    boolean placed = outlet == null || Outlets.isTypical(outlet);
    boolean enough = date != null || (section != null && placed);
    return enough ? new Imprint(outlet, section, date, updated) : null;
  }

  private static boolean isName(String part) {
    return TextFolding.wordCount(part) <= 6 && Outlets.isName(part);
  }

  /** Returns the outlet a credit line names ("This article was published by …"), or null. */
  static @Nullable String creditedOutlet(String line) {
    Matcher matcher = CREDIT.matcher(line);
    return matcher.find() ? matcher.group("outlet").strip() : null;
  }

  /** Tells whether a credit line says that the piece appeared elsewhere first. */
  static boolean isReprintCredit(String line) {
    return line.matches("(?i).*\\b(?:first|originally)\\b.*");
  }
}
