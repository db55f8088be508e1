/// The fields of one object of a file of JSON lines.
package struct JSONFields {
  private let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  /// The text of a field, or its number as text; `nil` where it has neither.
  package func text(_ name: String) -> String? {
    switch value[name] {
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    default: nil
    }
  }

  /// Calls `body` with each object of a file.
  ///
  /// - Parameter isStopped: asked before each; true leaves the rest alone.
  /// - Throws: ``DataError`` where the file breaks off, what `body` throws.
  package static func forEach(
    _ input: Input, isStopped: () -> Bool, _ body: (JSONFields) throws -> Void
  ) throws -> RowProblems {
    var failure: (any Error)?
    let rows = try JSONObjectRows(BlockReader(ByteSource(input)))
    let problems = try rows.forEach { object, _ throws(JSONFault) in
      if failure != nil || isStopped() { return nil }
      guard let value = JSONValue(object) else { throw JSONFault("broken JSON") }
      do { try body(JSONFields(value)) } catch { failure = error }
      return nil
    }
    if let failure { throw failure }
    return problems
  }
}
