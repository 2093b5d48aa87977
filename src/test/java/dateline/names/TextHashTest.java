package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextHashTest {

  @Property
  void theHashOfJoinedTextsIsMadeOfTheirHashes(@ForAll String first, @ForAll String second) {
    long joined = TextHash.of(second).after(TextHash.of(first).hash());
    assertThat(joined).isEqualTo(TextHash.of(first + "_" + second).hash());
  }

  @Property
  void typesTellEqualTextsApart(@ForAll String text) {
    long hash = TextHash.of(text).hash();
    assertThat(TextHash.key(1, hash)).isNotEqualTo(TextHash.key(2, hash));
  }
}
