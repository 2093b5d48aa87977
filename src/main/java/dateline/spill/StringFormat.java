package dateline.spill;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The format of strings of 65,535 bytes at most, such as paths. */
public enum StringFormat implements RecordFormat<String> {
  SHORT;

  private static final long OBJECT_BYTES = 60;

  @Override
  public void write(String record, DataOutput to) throws IOException {
    to.writeUTF(record);
  }

  @Override
  public String read(DataInput from) throws IOException {
    return from.readUTF();
  }

  @Override
  public long heapBytes(String record) {
    return OBJECT_BYTES + record.length();
  }
}
