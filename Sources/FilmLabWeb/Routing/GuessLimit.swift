import HTTPTypes
import HummingbirdCore

/// Limits how often an address may guess the token: by the form of the sign-in, or in the header Authorization.
struct GuessLimit: Sendable {
  let ownership: Ownership
  private let tries: RateLimit

  /// - Parameter perSecond: how many tries come back: one in five seconds and ten at once are more than someone mistypes,
  ///   and too few to try words.
  init(ownership: Ownership, perSecond: Double = 0.2) {
    self.ownership = ownership
    tries = RateLimit(perSecond: perSecond, most: 10) { _ in true }
  }

  /// - Throws: ``WebError/tooManyRequests(seconds:)``.
  func check(_ request: Request, _ context: WebContext) throws(WebError) {
    if request.path == SiteAddress.signIn, !request.isReading {
      return try tries.take(context.address, at: .now)
    }
    guard let isRight = ownership.guess(request.headers) else { return }
    // Who has no try left is not told whether this one would have been right.
    if isRight { return try tries.check(context.address, at: .now) }
    try tries.take(context.address, at: .now)
  }
}
