/// How a server listens, and its limits.
public struct WebConfiguration: Sendable {
  /// The address or name to listen at.
  ///
  /// If it can be reached from this machine alone, requests must name this machine or one of
  /// ``allowedHosts``.
  public var host = "127.0.0.1"
  /// The port, 0 to 65535; 0 takes any that is free.
  public var port = 8080
  /// Hosts that requests may name in addition to those of this machine.
  public var allowedHosts: [String] = []
  /// Threads that score and search, at least 1.
  public var jobs = 1
  /// The largest body that is read, in bytes; a larger one is answered with 413.
  public var bodyLimit = 8 << 20
  /// Seconds that a client may take to send a request or to take its answer, and that a connection
  /// may be idle; above 0.
  public var timeout = 30.0
  /// Connections at a time; further ones wait.
  public var connectionLimit = 512
  /// The version that `GET /health` gives.
  public var version: String

  /// Describes a server at port 8080 of this machine alone.
  public init(version: String) { self.version = version }
}
