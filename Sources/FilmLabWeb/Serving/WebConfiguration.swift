/// How a server listens, and what it puts up with.
package struct WebConfiguration: Sendable {
  /// The address or name to listen at.
  package var host = "127.0.0.1"
  /// The port; 0 takes any that is free.
  package var port = 8080
  /// Hosts that requests may name beside those of this machine.
  package var allowedHosts: [String] = []
  /// Threads that score and search, at least 1.
  package var jobs = 1
  /// The largest body that is read, in bytes.
  package var bodyLimit = 8 << 20
  /// Seconds that a client may take to send a request or to take its answer, and that a connection
  /// may lie idle.
  package var timeout = 30.0
  /// Connections at a time; further ones wait.
  package var connectionLimit = 512
  /// The version that the server tells.
  package var version: String

  package init(version: String) { self.version = version }
}
