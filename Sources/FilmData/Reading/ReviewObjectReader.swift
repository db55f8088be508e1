internal import Bytes

/// Reads reviews that are JSON objects, one at a time, by the usual names of the fields.
///
/// Use it on one thread only. Texts must be padded, as those of ``PaddedText`` are.
package final class ReviewObjectReader {
  private let parser = JSONReviewParser(names: ReviewFieldNames(), needsText: false)
  private let repair = JSONRepair()
  /// A parser for objects whose fields are written otherwise, and their keys.
  private var adapted: (keys: [String], parser: JSONReviewParser)?

  package init() {}

  /// Hands out the review of an object.
  ///
  /// - Parameter body: called with the row, which is valid only during the call.
  /// - Throws: ``JSONFault`` where the object is broken or has no text.
  package func read(
    _ object: UnsafeRawBufferPointer, _ body: (ReviewRow) -> Void
  ) throws(JSONFault) {
    guard let fault = read(object, by: parser, body) else { return }
    let keys = repair.keys(of: object)
    if keys.isEmpty { throw fault }
    if adapted?.keys != keys {
      let names = ReviewFieldNames().adapted(to: keys)
      adapted = (keys, JSONReviewParser(names: names, needsText: false))
    }
    if let adapted, let fault = read(object, by: adapted.parser, body) {
      throw fault
    }
  }

  private func read(
    _ object: UnsafeRawBufferPointer, by parser: JSONReviewParser, _ body: (ReviewRow) -> Void
  ) -> JSONFault? {
    var (tally, fault) = (ParseTally(), Optional(JSONFault("the text is empty")))
    parser.parse(object, line: 1, number: 0, tally: &tally) { row in
      if row[.text].kind == .string {
        fault = nil
        body(row)
      } else {
        fault = JSONFault("there is no text; give it as a string under \"text\"")
      }
    } problem: {
      fault = JSONFault("\($0.reason)")
    }
    return fault
  }
}
