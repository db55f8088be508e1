/// Texts that nobody guesses.
enum RandomText {
  /// 128 random bits in hexadecimal digits: as many as an AES key has at least.
  static func hexadecimal() -> String {
    (0..<4).map { _ in
      // The system's generator is one for keys.
      let text = String(UInt32.random(in: .min ... .max), radix: 16)
      return String(repeating: "0", count: 8 - text.count) + text
    }.joined()
  }
}
