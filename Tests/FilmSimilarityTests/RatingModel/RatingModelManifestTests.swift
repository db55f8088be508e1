import Foundation
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct RatingModelManifestTests {
  private static let least =
    #"{"version":1,"kind":"ratings","values":"ratings","users":2,"films":3,"factors":4"#

  private func read(_ text: String) throws -> RatingModelManifest {
    let folder = try TemporaryFolder(["model.json": text])
    return try RatingModelManifest(contentsOf: folder.path("model.json"))
  }

  @Test func whatIsMissingHasADefault() throws {
    let manifest = try read(Self.least + "}")
    #expect(manifest.penalty == RatingPenalty() && manifest.range == nil)
    #expect(manifest.checksums == nil && manifest.provenance == nil)
    let full = try read(
      Self.least
        + #","global_mean":3.5,"scale":[0.5,5],"regularization":0.2,"bias_regularization":0.3,"#
        + #""frequency_exponent":0.5,"unobserved_weight":2,"alpha":40,"spark":"4.0"}"#)
    #expect(full.globalMean == 3.5 && full.range == 0.5...5)
    #expect(
      full.penalty
        == RatingPenalty(
          regularization: 0.2, biasRegularization: 0.3, frequencyExponent: 0.5,
          unobservedWeight: 2, alpha: 40))
  }

  @Test(arguments: [
    ("{", "it is not a model's description"),
    (#"{"version":1,"kind":"similarity"}"#, "it describes a model of the kind similarity"),
    (#"{"version":1,"kind":"ratings"}"#, "it has no entry values"),
    (
      least.replacingOccurrences(of: #""users":2"#, with: #""users":"2""#) + "}",
      "its entry users is"
    ),
    (least + #","global_mean":"x"}"#, "its entry global_mean is"),
    (least + #","provenance":{"command":"x"}}"#, "it has no entry provenance."),
    (least + #","scale":[5,1]}"#, "scale is not the least and the greatest"),
    (least + #","scale":[5]}"#, "scale is not the least and the greatest"),
    (least + #","alpha":-1}"#, "a weight of the regularization"),
    (least.replacingOccurrences(of: #""factors":4"#, with: #""factors":0"#) + "}", "factors is 0"),
    (least.replacingOccurrences(of: #""films":3"#, with: #""films":-3"#) + "}", "films is -3"),
  ])
  func faultsAreNamed(text: String, reason: String) throws {
    #expect {
      try read(text)
    } throws: { error in
      guard case SimilarityError.malformed(_, let found) = error else { return false }
      return found.hasPrefix(reason)
    }
  }

  @Test func anotherVersionIsRefused() throws {
    let text = Self.least.replacingOccurrences(of: #""version":1"#, with: #""version":2"#) + "}"
    #expect {
      try read(text)
    } throws: { error in
      if case SimilarityError.unsupportedVersion(_, 2, 1) = error { true } else { false }
    }
  }

  @Test func onlyModelsOfRatingsAreDescribed() throws {
    let folder = try TemporaryFolder([
      "a.json": Self.least + "}", "b.json": #"{"version":3,"kind":"similarity"}"#, "c.json": "no",
    ])
    #expect(RatingModelManifest.describes(folder.path("a.json")))
    for name in ["b.json", "c.json", "d.json"] {
      #expect(!RatingModelManifest.describes(folder.path(name)))
    }
  }
}
