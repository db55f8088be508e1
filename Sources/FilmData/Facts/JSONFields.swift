/// The fields of one object of a file of JSON lines, or of one row of a table.
package struct JSONFields {
  private let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  /// Fields by their names; an empty text counts as none.
  package init(_ texts: some Sequence<(String, String)>) {
    let members = texts.lazy.filter { !$0.1.isEmpty }.map { ($0.0, JSONValue.text($0.1)) }
    value = .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
  }

  /// The text of a field, or its number as text; `nil` where it has neither.
  package func text(_ name: String) -> String? {
    switch value[name] {
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    default: nil
    }
  }

  /// Calls `body` with each object of a file; one for which it returns a problem is counted and named.
  ///
  /// - Parameter isStopped: asked before each; true leaves the rest alone.
  /// - Throws: ``DataError`` where the file breaks off, what `body` throws.
  package static func forEach(
    _ input: Input, isStopped: () -> Bool, _ body: (JSONFields) throws -> RowProblem.Reason?
  ) throws -> RowProblems {
    var failure: (any Error)?
    let rows = try JSONObjectRows(BlockReader(ByteSource(input)))
    let problems = try rows.forEach { object, _ throws(JSONFault) in
      if failure != nil || isStopped() { return nil }
      guard let value = JSONValue(object) else { throw JSONFault("broken JSON") }
      do { return try body(JSONFields(value)) } catch { failure = error }
      return nil
    }
    if let failure { throw failure }
    return problems
  }

  /// Calls `body` with each row of a table with a header; one for which it returns a problem is counted and named.
  ///
  /// - Parameter isStopped: asked before each; true leaves the rest alone.
  /// - Throws: ``DataError`` where the file breaks off, what `body` throws.
  package static func forEachRow(
    _ input: Input, isStopped: () -> Bool, _ body: (JSONFields) throws -> RowProblem.Reason?
  ) throws -> RowProblems {
    var failure: (any Error)?
    let rows = try DelimitedRows(input, headerless: []) { _ in false }
    let problems = try rows.forEach(isStopped: isStopped) { fields in
      if failure != nil { return nil }
      guard fields.count == rows.header.count else {
        return .wrongFieldCount(found: fields.count, header: rows.header.count)
      }
      do {
        return try body(
          JSONFields(zip(rows.header, (0..<fields.count).lazy.map(fields.string))))
      } catch {
        failure = error
        return nil
      }
    }
    if let failure { throw failure }
    return problems
  }
}
