import HummingbirdCore
import Synchronization

/// Limits how often an address may ask for what is costly or changes something.
///
/// A bucket of tokens for each address, which fills up again with time; pages, which are kept, are free.
final class RateLimit: Sendable {
  private struct Bucket {
    var tokens: Double
    var filled: ContinuousClock.Instant
  }

  private let buckets = Mutex<[ClientAddress: Bucket]>([:])
  private let perSecond: Double
  private let most: Double
  private let isLimited: @Sendable (Request) -> Bool

  /// More addresses than ask at a time; beyond, those that are full again are forgotten, and where none is, all.
  static let addressLimit = 10_000

  /// Addresses that are remembered.
  var addressCount: Int { buckets.withLock { $0.count } }

  init(perSecond: Double, most: Double, where isLimited: @escaping @Sendable (Request) -> Bool) {
    (self.perSecond, self.most, self.isLimited) = (perSecond, most, isLimited)
  }

  /// Takes a token of whoever sends a request, where it is one of those that are limited.
  ///
  /// - Throws: ``WebError/tooManyRequests(seconds:)``.
  func check(_ request: Request, _ context: WebContext) throws(WebError) {
    if isLimited(request) { try take(context.address, at: .now) }
  }

  /// Whether an address has a token left.
  func has(_ address: ClientAddress, at now: ContinuousClock.Instant) -> Bool {
    (try? check(address, at: now)) != nil
  }

  /// Looks whether an address has a token left, and takes none.
  ///
  /// - Throws: ``WebError/tooManyRequests(seconds:)``.
  func check(_ address: ClientAddress, at now: ContinuousClock.Instant) throws(WebError) {
    let left = buckets.withLock { $0[address].map { tokens($0, at: now) } } ?? most
    if left < 1 { throw refusal(wait: (1 - left) / perSecond) }
  }

  /// Takes a token of an address.
  func take(_ address: ClientAddress, at now: ContinuousClock.Instant) throws(WebError) {
    let wait = buckets.withLock { buckets -> Double? in
      if buckets.count >= Self.addressLimit {
        buckets = buckets.filter { tokens($0.value, at: now) < most }
        // Whoever has so many addresses is not held up by this, and must not fill the memory.
        if buckets.count >= Self.addressLimit { buckets.removeAll() }
      }
      var bucket = buckets[address] ?? Bucket(tokens: most, filled: now)
      bucket.tokens = tokens(bucket, at: now)
      bucket.filled = now
      defer { buckets[address] = bucket }
      guard bucket.tokens >= 1 else { return (1 - bucket.tokens) / perSecond }
      bucket.tokens -= 1
      return nil
    }
    if let wait { throw refusal(wait: wait) }
  }

  private func refusal(wait: Double) -> WebError {
    .tooManyRequests(seconds: max(1, Int(wait.rounded(.up))))
  }

  private func tokens(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
    min(most, bucket.tokens + perSecond * ((now - bucket.filled) / .seconds(1)))
  }
}
