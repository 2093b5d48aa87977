package dateline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A way in which one version of a piece differs from another; at least 80 % of the body stays. */
enum Perturbation {
  /** Another headline over the same body. */
  HEADLINE {
    @Override
    List<String> apply(List<String> paragraphs, Random random) {
      return paragraphs;
    }
  },

  /** The last fifth, or less, is cut off, as where a page is full. */
  CUT_TAIL {
    @Override
    List<String> apply(List<String> paragraphs, Random random) {
      return cut(paragraphs, 0.80 + 0.15 * random.nextDouble());
    }
  },

  /** A place, a day and an agency in front, a line of credit behind. */
  AGENCY {
    @Override
    List<String> apply(List<String> paragraphs, Random random) {
      List<String> sent = new ArrayList<>(paragraphs);
      sent.set(0, "GENEVA, 3 May (Wire Service Nord) – " + sent.getFirst());
      sent.add("Reporting by a desk in Geneva; editing by another in Vienna.");
      return sent;
    }
  },

  /** One to three of a hundred letters misread, lost, or followed by a blank. */
  OCR_NOISE {
    @Override
    List<String> apply(List<String> paragraphs, Random random) {
      return misread(paragraphs, 0.01 + 0.02 * random.nextDouble(), random);
    }
  },

  /** All at once, each a little. */
  ALL {
    @Override
    List<String> apply(List<String> paragraphs, Random random) {
      return AGENCY.apply(misread(cut(paragraphs, 0.9), 0.01, random), random);
    }
  };

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** Returns the body of another version. */
  abstract List<String> apply(List<String> paragraphs, Random random);

  private static List<String> cut(List<String> paragraphs, double kept) {
    int letters = (int) (kept * String.join("", paragraphs).length());
    List<String> beginning = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (letters > 0) {
        beginning.add(paragraph.substring(0, Math.min(letters, paragraph.length())));
        letters -= paragraph.length();
      }
    }
    return beginning;
  }

  private static List<String> misread(List<String> paragraphs, double rate, Random random) {
    return paragraphs.stream().map(paragraph -> misread(paragraph, rate, random)).toList();
  }

  private static String misread(String text, double rate, Random random) {
    var read = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      double chance = random.nextDouble();
      if (chance < rate * 0.6) {
        read.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      } else if (chance < rate * 0.8) {
        read.append(c).append(' ');
      } else if (chance >= rate) {
        read.append(c);
      }
    }
    return read.toString();
  }
}
