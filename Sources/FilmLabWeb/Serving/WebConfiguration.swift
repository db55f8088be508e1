internal import NIOCore

/// How a server listens.
public struct WebConfiguration: Sendable {
  /// The address or name to listen at.
  ///
  /// If it can be reached from this machine alone, requests must name this machine or one of
  /// ``allowedHosts``.
  public var host = "127.0.0.1"
  /// The port, 0 to 65535; 0 takes any that is free.
  public var port = 8080
  /// Hosts that requests, and the pages they come from, may name in addition to those of this machine.
  public var allowedHosts: [String] = []
  /// Origins whose pages may use the API, as `https://films.test`; see ``isOrigin(_:)``.
  public var allowedOrigins: [String] = []
  /// What the pages are made of; `nil` for the API alone.
  public var site: SiteConfiguration?
  /// What makes a visitor the owner, who may change what is theirs.
  ///
  /// Without it, everybody is at a server that this machine
  /// alone can reach, and nobody at another.
  public var token: String?
  /// Threads that score and search, at least 1.
  public var jobs = 1
  /// What the server spends on its clients.
  public var limits = WebLimits()
  /// The version that `GET /health` gives.
  public var version: String

  /// Describes a server at port 8080 of this machine alone.
  public init(version: String) { self.version = version }

  /// Whether a text is an origin: `http` or `https`, a host, perhaps a port, and nothing else.
  public static func isOrigin(_ text: String) -> Bool { AllowedOrigins.isOrigin(text) }
}

extension WebConfiguration {
  /// Whether the address can be reached from this machine alone.
  public var isLocal: Bool {
    let address = try? SocketAddress.makeAddressResolvingHost(host, port: 0)
    let ip = address?.ipAddress ?? ""
    return ip.hasPrefix("127.") || ip == "::1"
  }

  /// Makes a random token where others can reach the server and none is set.
  ///
  /// - Returns: the token, which the owner has to be told; `nil` where none was made.
  public mutating func makeTokenIfNeeded() -> String? {
    guard token == nil, !isLocal else { return nil }
    let made = RandomText.hexadecimal()
    token = made
    return made
  }
}
