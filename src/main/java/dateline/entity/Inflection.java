package dateline.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The regular forms of adjectives and nouns for peoples, so that resources list only one. */
enum Inflection {
  /** Iraqi, Iraqis; Chinese and Dutch have no plural. */
  ENGLISH {
    @Override
    void addForms(String word, Set<String> forms) {
      if (!word.matches(".*(?:s|ese|sh|nch|tch|men)")) {
        forms.add(word + "s");
      }
    }
  },

  /** allemand, allemande, allemands, allemandes; italien, italienne. */
  FRENCH {
    @Override
    void addForms(String word, Set<String> forms) {
      String feminine = word.endsWith("e") ? word : word + "e";
      if (word.matches(".*(?:en|on)")) {
        feminine = word + "ne";
      }
      forms.add(feminine);
      forms.add(feminine + "s");
      forms.add(word.endsWith("s") ? word : word + "s");
    }
  },

  /** chino, china, chinos, chinas; francés, francesa; iraní, iraníes. */
  SPANISH {
    @Override
    void addForms(String word, Set<String> forms) {
      String stem = word.substring(0, word.length() - 1);
      if (word.endsWith("o")) {
        forms.addAll(List.of(stem + "a", stem + "os", stem + "as"));
      } else if (word.matches(".*[aeé]")) {
        forms.add(word + "s");
      } else if (word.endsWith("í")) {
        forms.addAll(List.of(word + "s", word + "es"));
      } else {
        forms.addAll(List.of(word + "a", word + "es", word + "as"));
      }
    }
  },

  /** russisch, russische, russischer, russischen, russisches, russischem. */
  GERMAN {
    @Override
    void addForms(String word, Set<String> forms) {
      if (word.endsWith("sch") || word.endsWith("deutsch")) {
        for (String ending : List.of("e", "er", "en", "es", "em")) {
          forms.add(word + ending);
        }
      } else if (word.endsWith("er")) {
        forms.addAll(List.of(word + "n", word + "s", word + "in", word + "innen"));
      }
    }
  };

  /** Adds the other forms of a word to those known. */
  abstract void addForms(String word, Set<String> forms);

  /** Returns the words with their other forms. Prefixes such as "Sino-" have none. */
  Set<String> forms(List<String> words) {
    Set<String> forms = new LinkedHashSet<>(words);
    for (String word : words) {
      if (Character.isLowerCase(word.charAt(word.length() - 1))) {
        addForms(word, forms);
      }
    }
    return forms;
  }
}
