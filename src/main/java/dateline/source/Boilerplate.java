package dateline.source;

import java.util.regex.Pattern;

/** Knows the lines a site adds around a text, by their wording. */
final class Boilerplate {

  private static final int MAX_CHARS = 260;

  /** After such a line nothing of the article follows. */
  private static final Pattern END =
      pattern(
          "leave a (?:reply|comment)\\b.*|post a comment.*|add a comment.*|\\d* ?comments?(?: \\(\\d+\\))?"
              + "|comments are closed.*|related (?:posts?|articles?|stories|links|content|topics)\\b.*"
              + "|(?:read|see) (?:more|also|next)\\b:?|more (?:from|on|stories|in) .{1,60}"
              + "|you (?:may|might) (?:also )?(?:like|be interested).*|recommended (?:for you|stories).*"
              + "|your e-?mail address will not be published.*|about the authors?:?|share this:?.*"
              + "|--|—|filed under:?.*|you are receiving this e-?mail.*|unsubscribe.*"
              + "|schreiben sie einen kommentar.*|kommentare?(?: \\(\\d+\\))?|laisser un commentaire.*"
              + "|deja un comentario.*|lascia un commento.*|das könnte sie auch interessieren.*"
              + "|mehr zum thema.*|lesen sie auch.*|à lire aussi.*|lire aussi.*|también te puede.*"
              + "|copyright ?(?:©|\\(c\\)|\\d{4}).*|(?:©|\\(c\\)) ?.{0,60}(?:all rights reserved.*|\\d{4}.*)"
              + "|(?:das|dies|dieses thema|das thema) könnte (?:sie|dich|euch) (?:auch|ebenfalls) interessieren.*"
              + "|sie könnten auch an .{0,60} interessiert sein.*|related coverage|hinterlasse?n? .{0,30}kommentar.*"
              + "|schreibe? (?:einen|uns) .{0,20}kommentar.*|kommentieren sie.*|deine e-mail-adresse wird .*"
              + "|all rights reserved.*|view (?:this|in) .{0,20}browser.*");

  /** Such a line is no part of the article, wherever it stands. */
  private static final Pattern STRAY =
      pattern(
          "advertisement|advertising|anzeige|publicité|publicidad|pubblicità|werbung|sponsored(?: content)?"
              + "|click to (?:share|email|print).*|share (?:on|via|this|with)\\b.{0,60}|share|tweet|print|e-?mail"
              + "|facebook|twitter|linkedin|whatsapp|pinterest|reddit|telegram|copy link|save|listen"
              + "|sign up (?:for|to) .{0,80}newsletter.*|subscribe(?: now| to| today| for)?\\b.{0,80}"
              + "|newsletter|skip to (?:main )?content|(?:log|sign) in(?: .{0,40})?|log ?in"
              + "|(?:we|this (?:site|website)) (?:use|uses|store|stores) cookies.*|accept(?: all)?(?: cookies)?"
              + "|\\d+ ?(?:min|minutes?)(?: of)? read(?:ing)?.*|reading time:?.*|lesezeit:?.*"
              + "|\\d+ (?:comments?|shares?|views?|likes?)|(?:name|email|comment|website) ?\\*?"
              + "|save my name, email.*|required fields are marked.*|notify me of .*|post comment"
              + "|(?:image|photo|picture|photograph|foto|bild|crédit photo) ?(?:credit|source)?:.{0,160}"
              + "|page \\d+(?: of \\d+)?|continue reading.*|story continues below.*|enlarge(?: this)? image"
              + "|article continues (?:below|after).*|read (?:more|also):.*|see also:.*|loading\\.*"
              + "|follow (?:us|him|her|them|me) on (?:twitter|facebook|x|instagram|linkedin)\\b.*"
              + "|home ?[›>»/|].*|tags?:.{0,200}|topics?:.{0,200}|categories?:.{0,200}"
              + "|(?:lea|lee|ver|vea|leia|puedes ver|te puede interesar|le puede interesar|leggi|lees|lire|zobacz|czytaj)"
              + "(?: (?:también|tambien|mais|aussi|anche|ook|też|także|również|więcej)\\b)?: .{0,200}"
              + "|(?:lea|lee|leia|leggi|lees|zobacz|czytaj) (?:también|tambien|mais|anche|ook|też|także|również)\\b.{0,120}"
              + "|(?:te|le) puede interesar.{0,120}|auch interessant:?.{0,120}|schon gelesen\\??|lesetipp:.*|passend dazu:.*"
              + "|-? ?anzeige ?-?(?: .{0,120})?|photograph(?:s)? by.{0,120}|credits?:.{0,120}|beitragsbild.{0,80}"
              + "|abbildung(?: \\d+)?:.{0,200}|bild anzeigen|image illustrative.{0,80}"
              + "|\\(?(?:noch )?keine bewertungen\\)?|alle angaben ohne gewähr.*"
              + "|enjoying this article\\?.*|you can unsubscribe at any time.*|back to top|nach oben");

  private Boilerplate() {}

  /** Tells whether the article is over at this line, if enough of it has gone before. */
  static boolean endsArticle(String line) {
    return line.length() <= MAX_CHARS && END.matcher(line).matches();
  }

  /** Tells whether the line is the site's, not the author's. */
  static boolean isStray(String line) {
    return line.length() <= MAX_CHARS && STRAY.matcher(line).matches();
  }

  private static Pattern pattern(String alternatives) {
    return Pattern.compile(
        "\\W{0,3}(?:" + alternatives + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
