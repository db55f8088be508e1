internal import FilmData
import Glibc

/// Downloads a set's archive, which appears whole and verified, or not at all.
///
/// It is written to `<file>.partial`; an earlier one is resumed if the server can (a Range request
/// answered by 206), else begun again. Size and checksum are compared with those of the registry
/// before the file gets its name. ``DataFolder/fetch(_:patience:progress:isCancelled:)``
/// downloads and unpacks in one call.
///
/// ```swift
/// let download = try Download(of: set, to: "ml-1m.zip") { progress in print(progress) }
/// try download.run()
/// ```
public struct Download {
  /// How patient a download is.
  public struct Patience: Sendable {
    /// Seconds without a byte after which a transfer has stalled.
    public var stallSeconds: Int
    /// How often in a row, without progress, a transfer is tried again after it broke off, stalled or
    /// met a server's error.
    public var retries: Int
    /// Seconds before the first retry; each further one waits this much longer.
    public var pauseSeconds: Double

    /// Sets how patient a download is.
    public init(stallSeconds: Int = 30, retries: Int = 3, pauseSeconds: Double = 1) {
      self.stallSeconds = stallSeconds
      self.retries = retries
      self.pauseSeconds = pauseSeconds
    }
  }

  let set: DataSet
  let url: String
  let path: String
  let patience: Patience
  let progress: (FetchProgress) -> Void
  let isCancelled: () -> Bool

  /// Describes the download of a set's archive.
  ///
  /// - Parameters:
  ///   - set: the set whose archive is downloaded.
  ///   - path: the archive's path after the download.
  ///   - patience: how long to wait for a transfer and how often to retry it.
  ///   - progress: called with each piece that comes.
  ///   - isCancelled: asked about once a second and after each piece; true ends the work with
  ///     ``FilmSetsError/cancelled``.
  /// - Throws: ``FilmSetsError/byHandOnly(name:advice:)`` where the set has no URL.
  public init(
    of set: DataSet, to path: String, patience: Patience = Patience(),
    progress: @escaping (FetchProgress) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) throws(FilmSetsError) {
    guard let url = set.url else {
      throw .byHandOnly(name: set.name, advice: set.advice ?? "see \(set.home)")
    }
    (self.set, self.url, self.path, self.patience) = (set, url, path, patience)
    (self.progress, self.isCancelled) = (progress, isCancelled)
  }

  /// The path of the file during the download.
  public var partialPath: String { path + ".partial" }

  /// Downloads and verifies the file, and gives it its final name.
  ///
  /// Blocks the thread until all is done.
  ///
  /// - Throws: ``FilmSetsError``. What came before a broken transfer or ``FilmSetsError/cancelled``
  /// stays in the partial file; a wrong file is deleted.
  public func run() throws(FilmSetsError) {
    let partial = try PartialFile(partialPath)
    do throws(FilmSetsError) {
      try run(partial)
    } catch {
      // A wrong file must not be resumed.
      if partial.count == 0 || error.kind == .data { partial.discard() }
      throw error
    }
  }

  private func run(_ partial: PartialFile) throws(FilmSetsError) {
    if let bytes = set.bytes, partial.count > bytes { try partial.clear() }
    let isResumed = partial.count > 0
    try transferPatiently(into: partial)
    if isResumed, try !isRight(partial) {
      // The start may be of another version of the file: try the whole once.
      try partial.clear()
      try transferPatiently(into: partial)
    }
    try verify(partial)
    try partial.move(to: path)
  }

  private func transferPatiently(into partial: PartialFile) throws(FilmSetsError) {
    var (attempt, furthest) = (0, partial.count)
    while true {
      do throws(FilmSetsError) {
        return try transfer(into: partial)
      } catch {
        // Counts only tries without progress, or large files would never arrive over bad lines.
        if partial.count > furthest { (attempt, furthest) = (0, partial.count) }
        if !error.isPassing || attempt >= patience.retries { throw error }
      }
      attempt += 1
      try wait(Double(attempt) * patience.pauseSeconds)
    }
  }

  private func wait(_ seconds: Double) throws(FilmSetsError) {
    for _ in 0..<Int((seconds * 20).rounded(.up)) {
      if isCancelled() { throw .cancelled }
      usleep(50_000)
    }
  }

  /// One request, from the first byte that is missing.
  private func transfer(into partial: PartialFile) throws(FilmSetsError) {
    if isCancelled() { throw .cancelled }
    if let bytes = set.bytes, partial.count == bytes { return }
    let request = Transfer(url: url, start: partial.count, stallSeconds: patience.stallSeconds)
    var expected: Int?
    var isWhole = false
    let end = try request.run(
      isCancelled: isCancelled,
      response: { response throws(FilmSetsError) in
        (expected, isWhole) = try accept(response, partial)
      },
      bytes: { bytes throws(FilmSetsError) in
        if isWhole { return }
        try refuseEndless(partial.count + bytes.count)
        try partial.append(bytes)
        progress(.downloading(received: partial.count, expected: expected))
      })
    let isShort = !isWhole && (set.bytes ?? expected).map { partial.count < $0 } == true
    try check(isShort && end == .done ? .cutOff : end, of: partial, expected: expected)
  }

  /// Throws the error of a transfer that failed.
  private func check(
    _ end: Transfer.End, of partial: PartialFile, expected: Int?
  ) throws(FilmSetsError) {
    switch end {
    case .done: return
    case .cutOff:
      throw .cutOff(
        url: url, received: partial.count, expected: set.bytes ?? expected, partial: partialPath)
    case .stalled:
      throw .stalled(url: url, seconds: patience.stallSeconds, partial: partialPath)
    case .unreachable(let reason): throw .unreachable(url: url, reason: reason)
    case .failed(let reason): throw .transferFailed(url: url, reason: reason)
    }
  }

  /// Ends a body that exceeds its known size, or any plausible one.
  private func refuseEndless(_ count: Int) throws(FilmSetsError) {
    let most = set.bytes ?? Unpacking.largest
    if count > most {
      throw .wrongLength(url: url, found: count, expected: most, home: set.home)
    }
  }

  /// The size of a file of which a part was here before; `nil` where the server says none that can be.
  private func total(_ rest: Int?, from start: Int) -> Int? {
    guard let (total, overflow) = rest?.addingReportingOverflow(start), !overflow else {
      return nil
    }
    return total
  }

  /// Evaluates the response: the size of the whole file if it is known, and whether the partial file
  /// is already complete, so that the body is ignored.
  private func accept(
    _ response: Transfer.Response, _ partial: PartialFile
  ) throws(FilmSetsError) -> (expected: Int?, isWhole: Bool) {
    let expected: Int?
    switch response.status {
    case 206 where response.rangeStart == partial.count:
      expected = response.rangeTotal ?? total(response.length, from: partial.count)
    case 200:
      try partial.clear()
      expected = response.length
    case 206, 416:
      if response.status == 416, response.rangeTotal == partial.count {
        return (partial.count, true)
      }
      // Not the requested part: the next try requests the whole.
      try partial.clear()
      throw .cutOff(url: url, received: 0, expected: set.bytes, partial: partialPath)
    case 404, 410: throw .notFound(url: url, status: response.status, home: set.home)
    default: throw .refused(url: url, status: response.status)
    }
    if let expected, let known = set.bytes, expected != known {
      throw .wrongLength(url: url, found: expected, expected: known, home: set.home)
    }
    return (expected, false)
  }

  /// Whether size and checksum are those of the registry.
  private func isRight(_ partial: PartialFile) throws(FilmSetsError) -> Bool {
    do throws(FilmSetsError) {
      try verify(partial)
      return true
    } catch {
      if error.kind == .data { return false }
      throw error
    }
  }

  private func verify(_ partial: PartialFile) throws(FilmSetsError) {
    if let known = set.bytes, partial.count != known {
      throw .wrongLength(url: url, found: partial.count, expected: known, home: set.home)
    }
    guard let known = set.checksum else { return }
    let found = try Checksum.of(partialPath, method: known.method, isCancelled: isCancelled)
    if found != known {
      throw .wrongChecksum(
        url: url, found: found.description, expected: known.description)
    }
  }
}
