/// Values of one field that were not understood: how many, and the first of them.
public struct UnreadValues: Sendable, Equatable {
  /// How many there were.
  public private(set) var count = 0
  /// The line where the row of the first begins, from 1; 0 if there is none.
  public private(set) var firstLine = 0
  /// The first, shortened so that a message can quote it.
  public private(set) var firstText = ""

  /// Starts counting.
  public init() {}

  /// Counts a row's value; only the first becomes a String.
  mutating func add(_ value: FieldValue, line: Int) {
    if count == 0 {
      firstLine = line
      let bytes = value.kind == .other ? value.json ?? value.bytes : value.bytes
      firstText = String(decoding: bytes.prefix(400), as: UTF8.self).quotable()
    }
    count += 1
  }

  /// Counts a row's text.
  mutating func add(_ text: String, line: Int) {
    if count == 0 { (firstLine, firstText) = (line, String(text.prefix(400)).quotable()) }
    count += 1
  }

  /// Adds those of a later part of the same input.
  mutating func add(_ later: UnreadValues) {
    if count == 0 { (firstLine, firstText) = (later.firstLine, later.firstText) }
    count += later.count
  }

  /// `3610 labels were not understood, the first in line 2: "2"`.
  func sentence(_ noun: String) -> String {
    count == 1
      ? "1 \(noun) was not understood, in line \(firstLine): \"\(firstText)\""
      : "\(count) \(noun)s were not understood, the first in line \(firstLine): \"\(firstText)\""
  }
}
