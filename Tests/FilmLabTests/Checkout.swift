import Foundation

/// Where the files of the checkout are.
enum Checkout {
  /// The folder of the package; a link on the way to it is followed.
  static let path = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The bundled models.
  static let models = path + "/Models"
  /// Reviews of a few films.
  static let reviews = path + "/Datasets/sample/reviews.jsonl"
  /// Someone's ratings.
  static let taste = path + "/Datasets/sample/taste.csv"
}
