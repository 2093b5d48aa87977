package dateline.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * How to serve.
 *
 * @param host the name or address of the interface to listen on; must be a loopback one unless
 *     {@code openToNetwork}
 * @param port the TCP port, 0 for any free one
 * @param openToNetwork whether other machines may be given access. There is no login: whoever
 *     reaches the port can read every article
 */
public record WebSettings(String host, int port, boolean openToNetwork) {

  public static final int DEFAULT_PORT = 4567;
  private static final int MAX_PORT = 65_535;

  /**
   * @throws IllegalArgumentException if the port is out of range, the host unknown, or the host is
   *     reachable from outside without {@code openToNetwork}
   */
  public WebSettings {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port must be from 0 to " + MAX_PORT + ", got " + port);
    }
    if (!openToNetwork && !address(host).isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "host %s can be reached from other machines; use localhost, or --public to allow it"
              .formatted(host));
    }
  }

  /** This machine only. */
  public static WebSettings loopback(int port) {
    return new WebSettings("localhost", port, false);
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "unknown host %s; use localhost or an address of this machine".formatted(host), e);
    }
  }
}
