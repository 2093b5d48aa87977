package dateline.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Tells where in corpus folders something happened. Safe for use by several threads. */
interface FolderEvents extends Closeable {

  /** Nothing ever happens. */
  FolderEvents NONE =
      new FolderEvents() {
        @Override
        public List<Scope> poll() {
          return List.of();
        }

        @Override
        public void await(Duration longest) throws InterruptedException {
          Thread.sleep(longest);
        }

        @Override
        public void close() {}
      };

  /** Returns what has to be looked at since the last call, in no certain order. */
  List<Scope> poll() throws IOException;

  /** Returns when something happened, when the time has passed, or when closed. */
  void await(Duration longest) throws InterruptedException;
}
