internal import CCurl

/// One HTTP request whose response is passed on as it arrives.
struct Transfer {
  /// What the server said before the first byte.
  struct Response {
    var status: Int
    /// Bytes of the body, if the server says so.
    var length: Int?
    /// The offset of the first byte in the whole, if the server sends a part.
    var rangeStart: Int?
    /// The size of the whole, if the server sends a part.
    var rangeTotal: Int?
  }

  /// How a transfer ended, as CCurl reports it.
  enum End: Equatable {
    case done
    case unreachable(String)
    case cutOff
    case stalled
    case failed(String)
  }

  let url: String
  /// The offset of the first requested byte.
  let start: Int
  /// Seconds without a byte after which it has stalled.
  let stallSeconds: Int

  /// What the C callbacks need; exists for one call of ``run(isCancelled:response:bytes:)``.
  private final class Handlers {
    let isCancelled: () -> Bool
    let response: (Response) throws(FilmSetsError) -> Void
    let bytes: (UnsafeRawBufferPointer) throws(FilmSetsError) -> Void
    /// Why a callback ended the transfer.
    var failure: FilmSetsError?

    init(
      isCancelled: @escaping () -> Bool,
      response: @escaping (Response) throws(FilmSetsError) -> Void,
      bytes: @escaping (UnsafeRawBufferPointer) throws(FilmSetsError) -> Void
    ) {
      (self.isCancelled, self.response, self.bytes) = (isCancelled, response, bytes)
    }

    func keepingFailure(_ work: () throws(FilmSetsError) -> Void) -> Int32 {
      do throws(FilmSetsError) {
        try work()
        return 0
      } catch {
        failure = error
        return 1
      }
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> Handlers? {
      context.map { Unmanaged<Handlers>.fromOpaque($0).takeUnretainedValue() }
    }
  }

  /// Runs the request to its end on this thread.
  ///
  /// - Parameters:
  ///   - isCancelled: asked about once a second and after each piece.
  ///   - response: called once, before the first byte.
  ///   - bytes: called with each piece of the body.
  /// - Throws: what a callback threw; ``FilmSetsError/cancelled``; a missing libcurl.
  func run(
    isCancelled: @escaping () -> Bool,
    response: @escaping (Response) throws(FilmSetsError) -> Void,
    bytes: @escaping (UnsafeRawBufferPointer) throws(FilmSetsError) -> Void
  ) throws(FilmSetsError) -> End {
    let handlers = Handlers(isCancelled: isCancelled, response: response, bytes: bytes)
    var reason = [CChar](repeating: 0, count: 300)
    let end = url.withCString { url in
      withExtendedLifetime(handlers) {
        var transfer = filmlab_transfer()
        transfer.url = url
        transfer.from = Int64(start)
        transfer.stall_seconds = stallSeconds
        transfer.context = Unmanaged.passUnretained(handlers).toOpaque()
        transfer.on_response = Self.onResponse
        transfer.on_bytes = Self.onBytes
        transfer.is_cancelled = Self.onWait
        return filmlab_transfer_run(&transfer, &reason, reason.count)
      }
    }
    if let failure = handlers.failure { throw failure }
    let words = String(
      decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return try Self.end(end, of: url, reason: words)
  }

  private static func end(
    _ end: Int32, of url: String, reason: String
  ) throws(FilmSetsError) -> End {
    switch UInt32(end) {
    case FILMLAB_TRANSFER_DONE.rawValue: return .done
    case FILMLAB_TRANSFER_STOPPED.rawValue: throw .cancelled
    case FILMLAB_TRANSFER_UNREACHABLE.rawValue: return .unreachable(reason)
    case FILMLAB_TRANSFER_CUT_OFF.rawValue: return .cutOff
    case FILMLAB_TRANSFER_STALLED.rawValue: return .stalled
    case FILMLAB_TRANSFER_NO_LIBRARY.rawValue:
      throw .missingLibrary("libcurl", package: "libcurl4")
    default: return .failed(reason)
    }
  }

  private typealias OnResponse =
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<filmlab_response>?) -> Int32
  private typealias OnBytes =
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int) -> Int32
  private typealias OnWait = @convention(c) (UnsafeMutableRawPointer?) -> Int32

  private static let onResponse: OnResponse = { context, response in
    guard let handlers = Handlers.of(context), let response = response?.pointee else { return 1 }
    func known(_ number: Int64) -> Int? { number >= 0 ? Int(number) : nil }
    return handlers.keepingFailure { () throws(FilmSetsError) in
      try handlers.response(
        Response(
          status: response.status, length: known(response.length),
          rangeStart: known(response.range_start), rangeTotal: known(response.range_total)))
    }
  }

  private static let onBytes: OnBytes = { context, bytes, count in
    guard let handlers = Handlers.of(context) else { return 1 }
    return handlers.keepingFailure { () throws(FilmSetsError) in
      try handlers.bytes(UnsafeRawBufferPointer(start: bytes, count: count))
    }
  }

  private static let onWait: OnWait = { context in
    Handlers.of(context)?.isCancelled() == true ? 1 : 0
  }
}
