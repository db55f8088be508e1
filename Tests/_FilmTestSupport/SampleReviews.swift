import Foundation

/// The reviews that come with the checkout.
package enum SampleReviews {
  package static func path() throws -> String {
    "\(try FilmlabProcess.checkout())/Datasets/sample/reviews.jsonl"
  }

  package static func text() throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path())), as: UTF8.self)
  }
}
