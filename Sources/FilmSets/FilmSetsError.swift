public import FilmData

/// What can go wrong with public data sets; each description is one sentence that says what is
/// wrong, where, and what to do.
public enum FilmSetsError: ClassifiedError, Equatable {
  /// There is no registry at any of the paths where it is looked for.
  case noRegistry(path: String)
  /// The registry's contents are not valid.
  case malformedRegistry(path: String, reason: String)
  /// The registry has no set of this name.
  case unknownSet(name: String, suggestions: [String])
  /// The set can only be downloaded by hand; `advice` says where and how.
  case byHandOnly(name: String, advice: String)
  /// A library that is loaded on demand is not installed.
  case missingLibrary(String, package: String)
  /// No connection to the server.
  case unreachable(url: String, reason: String)
  /// The server has no such file.
  case notFound(url: String, status: Int, home: String)
  /// The server answered with an error.
  case refused(url: String, status: Int)
  /// The connection broke off; what arrived is kept in the partial file.
  case cutOff(url: String, received: Int, expected: Int?, partial: String)
  /// The server sent nothing more; what arrived is kept in the partial file.
  case stalled(url: String, seconds: Int, partial: String)
  /// The transfer failed in another way; `reason` is the library's message.
  case transferFailed(url: String, reason: String)
  /// Another process writes the same partial file.
  case busy(partial: String)
  /// The file does not have the size in the registry.
  case wrongLength(url: String, found: Int, expected: Int, home: String)
  /// The file does not have the checksum in the registry.
  case wrongChecksum(url: String, found: String, expected: String)
  /// The archive is damaged or its format is unknown.
  case brokenArchive(path: String, reason: String)
  /// The archive would write to a forbidden path, or something other than files and folders.
  case unsafeArchive(path: String, entry: String, reason: String)
  /// Unpacked, the archive is larger than any plausible one.
  case tooLarge(path: String, limit: Int)
  /// The set was never fetched; `advice` says how to get one that only people can download.
  case notFetched(name: String, folder: String, advice: String?)
  /// The files are not those of the set.
  case unknownLayout(path: String, set: String, expected: String)
  /// The system refused to read or write; `reason` is its message.
  case inputOutput(path: String, action: String, reason: String)
  /// The caller asked to stop.
  case cancelled

  /// Which kind of fault this is.
  public var kind: ErrorKind {
    switch self {
    case .noRegistry, .unknownSet, .byHandOnly, .notFound, .notFetched: .noInput
    case .malformedRegistry, .wrongLength, .wrongChecksum, .brokenArchive, .unsafeArchive,
      .tooLarge, .unknownLayout:
      .data
    case .missingLibrary, .unreachable, .refused, .cutOff, .stalled, .transferFailed, .busy,
      .inputOutput:
      .inputOutput
    case .cancelled: .cancelled
    }
  }

  /// Whether the same transfer may succeed if it is tried again a little later.
  var isPassing: Bool {
    switch self {
    case .cutOff, .stalled: true
    case .refused(_, let status): status >= 500 || status == 429
    default: false
    }
  }
}

extension FilmSetsError: CustomStringConvertible {
  /// One sentence: what, where, and what to do if the library can know that.
  public var description: String {
    registryText ?? transferText ?? fileText
  }

  private var registryText: String? {
    switch self {
    case .noRegistry(let path):
      "\(path): there is no registry of data sets here"
    case .malformedRegistry(let path, let reason):
      "\(path): \(reason); correct the registry"
    case .unknownSet(let name, let suggestions):
      suggestions.isEmpty
        ? "there is no data set \"\(name)\" in the registry"
        : "there is no data set \"\(name)\"; did you mean \(suggestions.joined(separator: ", "))?"
    case .byHandOnly(let name, let advice):
      "\(name) cannot be fetched by a program; \(advice)"
    case .missingLibrary(let library, let package):
      "\(library) is not installed; install the package \(package)"
    default: nil
    }
  }

  private var transferText: String? {
    switch self {
    case .unreachable(let url, let reason):
      "\(url): the server cannot be reached (\(reason)); check the network and the proxy "
        + "(https_proxy), or import a file that was downloaded elsewhere"
    case .notFound(let url, let status, let home):
      "\(url): the server has no such file (status \(status)); it may have moved, see \(home)"
    case .refused(let url, let status):
      "\(url): the server answered with status \(status); try again later"
    case .cutOff(let url, let received, let expected, let partial):
      "\(url): the connection broke off after \(received)"
        + (expected.map { " of \($0)" } ?? "") + " bytes; fetch it again to go on from "
        + partial
    case .stalled(let url, let seconds, let partial):
      "\(url): the server sent nothing for \(seconds) s; fetch it again to go on from "
        + partial
    case .transferFailed(let url, let reason):
      "\(url): the transfer failed (\(reason)); check the address and try again"
    case .busy(let partial):
      "\(partial): another process writes this file; wait until it is done"
    case .wrongLength(let url, let found, let expected, let home):
      "\(url): has \(found) bytes where \(expected) are known of this set; nothing was kept, see "
        + home
    case .wrongChecksum(let url, let found, let expected):
      "\(url): the checksum is \(found) where \(expected) is known of this set; nothing was kept, "
        + "fetch it again"
    default: nil
    }
  }

  private var fileText: String {
    switch self {
    case .brokenArchive(let path, let reason):
      "\(path): the archive is broken (\(reason)); delete it and fetch it again"
    case .unsafeArchive(let path, let entry, let reason):
      "\(path): the entry \"\(entry)\" \(reason); nothing was unpacked, do not trust this archive"
    case .tooLarge(let path, let limit):
      "\(path): unpacked it has more than \(limit) bytes; nothing was unpacked, do not trust this "
        + "archive"
    case .notFetched(let name, let folder, let advice):
      "\(folder): \(name) is not there; \(advice ?? "fetch it first")"
    case .unknownLayout(let path, let set, let expected):
      "\(path): this is not \(set), which has \(expected)"
    case .inputOutput(let path, let action, let reason):
      "\(path): cannot \(action): \(reason)"
    default:
      "stopped before the end"
    }
  }
}
