package dateline.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;
import spark.embeddedserver.jetty.JettyServerFactory;

/**
 * Makes the Jetty under SparkJava. Requests that Jetty refuses before SparkJava sees them, such as
 * malformed addresses, are answered like all others: with our page or problem, and with the
 * security headers.
 */
final class JettyFactory implements JettyServerFactory {
  /** Enough for the longest query the parser reads, each character nine bytes in the address. */
  private static final int MAX_HEADER_BYTES = 64 * 1024;

  private final Failures failures;

  JettyFactory(Failures failures) {
    this.failures = failures;
  }

  @Override
  public Server create(int maxThreads, int minThreads, int threadIdleMillis) {
    return create(new QueuedThreadPool(maxThreads, minThreads, threadIdleMillis));
  }

  @Override
  public Server create(ThreadPool threads) {
    Server server = new Server(threads);
    server.setErrorHandler(new Refusals());
    // SparkJava makes the connectors later and does not let them be configured.
    server.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarting(LifeCycle event) {
            for (Connector connector : server.getConnectors()) {
              connector.getConnectionFactories().stream()
                  .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                  .map(HttpConfiguration.ConnectionFactory.class::cast)
                  .forEach(factory -> configure(factory.getHttpConfiguration()));
            }
          }
        });
    return server;
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
  }

  private final class Refusals extends ErrorHandler {
    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int status,
        @Nullable String reason,
        @Nullable Throwable cause,
        Callback callback)
        throws IOException {
      String path = request.getHttpURI().getPath();
      Reply reply = refusal(status, reason, path == null ? "" : path);
      addHeaders(reply, response.getHeaders());
      response.write(true, bytes(reply), callback);
    }

    private Reply refusal(int status, @Nullable String reason, String path) {
      String detail =
          status >= 500
              ? "the server failed"
              : "the request is not valid: " + (reason == null ? "status " + status : reason);
      return failures.reply(status, detail, path);
    }

    private static void addHeaders(Reply reply, HttpFields.Mutable headers) {
      headers.put(HttpHeader.CONTENT_TYPE, reply.type());
      SecurityHeaders.ALL.forEach(headers::put);
      reply.headers().forEach(headers::put);
    }

    private static ByteBuffer bytes(Reply reply) {
      return ByteBuffer.wrap(reply.body().getBytes(StandardCharsets.UTF_8));
    }
  }
}
