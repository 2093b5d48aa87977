package dateline.analysis;

import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.jspecify.annotations.Nullable;

/** Made by Lucene, which finds it by its name. */
public final class WrittenAttributeImpl extends AttributeImpl implements WrittenAttribute {
  private @Nullable String word;

  @Override
  public @Nullable String written() {
    return word;
  }

  @Override
  public void setWritten(@Nullable String written) {
    word = written;
  }

  @Override
  public void clear() {
    word = null;
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    reflector.reflect(WrittenAttribute.class, "written", word);
  }

  @Override
  public void copyTo(AttributeImpl target) {
    ((WrittenAttribute) target).setWritten(word);
  }
}
