/// Reads reviews that are JSON objects, one at a time, by the usual names of the fields.
///
/// Use it on one thread only. Texts must be padded, as those of ``PaddedText`` are.
package final class ReviewObjectReader {
  private let parser = JSONReviewParser(
    names: ReviewFieldNames(), bareScale: nil, needsText: false)

  package init() {}

  /// Hands out the review of an object.
  ///
  /// - Parameter body: called with the row, which is valid only during the call.
  /// - Throws: ``JSONFault`` where the object is broken or has no text.
  package func read(
    _ object: UnsafeRawBufferPointer, _ body: (ReviewRow) -> Void
  ) throws(JSONFault) {
    var (tally, fault) = (ParseTally(), Optional(JSONFault("the text is empty")))
    guard let start = object.baseAddress else { throw JSONFault("the text is empty") }
    parser.parse(start, count: object.count, line: 1, tally: &tally) { row in
      if row[.text].kind == .string {
        fault = nil
        body(row)
      } else {
        fault = JSONFault("there is no text; give it as a string under \"text\"")
      }
    } problem: {
      fault = JSONFault("\($0.reason)")
    }
    if let fault { throw fault }
  }
}
