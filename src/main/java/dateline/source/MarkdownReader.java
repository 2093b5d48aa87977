package dateline.source;

import dateline.source.Block.Style;
import dateline.source.Draft.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads Markdown, with or without front matter: one article. */
final class MarkdownReader implements FormatReader {

  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s++(.*)");
  private static final Pattern HASHES = Pattern.compile("(?<!#)#++$");
  private static final Pattern SETEXT =
      Pattern.compile("(?m)^(?=\\S)(.+)\\R([=-])[=-]{2,}+[ \\t]*+$");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\[\\]]*+]\\([^)]{0,500}+\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]++)](?:\\([^)]{0,500}+\\)|\\[[^\\[\\]]*+])");
  private static final Pattern ITEM = Pattern.compile("(?m)^\\s{0,3}(?:[-*+]|\\d{1,3}[.)])\\s+");
  private static final Pattern RULE =
      Pattern.compile(
          "(?m)^ {0,3}(?:(?=(?:- ?){3})[- ]++|(?=(?:\\* ?){3})[* ]++|(?=(?:_ ?){3})[_ ]++)$");
  private static final Pattern EMPHASISED =
      Pattern.compile(
          "(?<star>\\*{1,3})(?=\\S)(?<starred>[^*]++)(?<=\\S)\\k<star>"
              + "|(?<line>_{1,3})(?=\\S)(?<lined>[^_]++)(?<=\\S)\\k<line>");

  private final DateParser dates;

  MarkdownReader(DateParser dates) {
    this.dates = dates;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("text/x-web-markdown") || mediaType.equals("text/markdown");
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException {
    FrontMatter matter = FrontMatter.split(TextDecoder.decode(source.bytes(), null));
    Candidates candidates = new Candidates();
    matter.offerTo(candidates, dates);
    Layout layout = candidates.headline.isEmpty() ? Layout.PAGE : Layout.BODY;
    return List.of(new Draft(null, candidates, layout, blocks(matter.body())));
  }

  /** Takes the markup off and splits at blank lines and list items. */
  static List<Block> blocks(String markdown) {
    String text = withoutFences(markdown);
    text = SETEXT.matcher(text).replaceAll(m -> (m.group(2).equals("=") ? "# " : "## ") + "$1");
    text = RULE.matcher(text).replaceAll("");
    text = ITEM.matcher(text).replaceAll("\n\n");
    text = text.replaceAll("(?m)^\\s{0,3}>\\s?", "").replaceAll("(?m)^(#{1,6}\\s.*)$", "\n$1\n");
    List<Block> blocks = new ArrayList<>();
    for (String group : text.split("\\R\\s*\\R", -1)) {
      Block block = block(group.strip());
      if (block != null) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** Leaves out program text between fences; a fence that is not closed is none. */
  private static String withoutFences(String markdown) {
    StringBuilder kept = new StringBuilder(markdown.length());
    StringBuilder fenced = new StringBuilder();
    String fence = "";
    for (String line : markdown.split("(?<=\n)", -1)) {
      if (!fence.isEmpty()) {
        fenced.append(line);
        if (line.stripTrailing().equals(fence)) {
          fenced.setLength(0);
          fence = "";
          kept.append('\n');
        }
      } else if (line.startsWith("```") || line.startsWith("~~~")) {
        fence = line.substring(0, 3);
        fenced.append(line);
      } else {
        kept.append(line);
      }
    }
    return kept.append(fenced).toString();
  }

  private static @Nullable Block block(String group) {
    Matcher heading = HEADING.matcher(group);
    Style style = Style.PLAIN;
    String text = group;
    if (heading.matches()) {
      style = heading.group(1).length() == 1 ? Style.TITLE : Style.HEADING;
      text = HASHES.matcher(heading.group(2).strip()).replaceFirst("");
    } else {
      Matcher whole = EMPHASISED.matcher(group);
      style = whole.matches() ? Style.EMPHASIS : Style.PLAIN;
    }
    String plain = plain(text);
    return plain.isEmpty() ? null : new Block(style, plain);
  }

  private static String plain(String markdown) {
    String text = IMAGE.matcher(markdown).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = EMPHASISED.matcher(text).replaceAll("${starred}${lined}");
    text = EMPHASISED.matcher(text).replaceAll("${starred}${lined}");
    text = text.replaceAll("\\\\([\\p{Punct}])", "$1").replace("`", "");
    boolean markup = text.contains("<") || text.contains("&");
    return TextFolding.collapse(markup ? Jsoup.parseBodyFragment(text).text() : text);
  }
}
