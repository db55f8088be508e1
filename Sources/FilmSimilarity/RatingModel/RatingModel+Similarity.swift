import FilmData
import LinearAlgebra

extension RatingModel {
  /// The films of this model with the cosines of their factors, as a model of similarity.
  ///
  /// Two films are similar as far as the same people rate them alike. Where no film's ratings are counted, all are
  /// believed.
  public var similarity: SimilarityModel {
    let isCounted = films.indices.contains { films.audience(of: $0) > 0 }
    return SimilarityModel(
      films: films,
      sources: [
        EvidenceSource(
          SimilarityModel.Block(
            name: EvidenceKind.ratings.rawValue, kind: .ratings, weight: 1,
            normalized: FactorRows(itemFactors.matrix.rowsNormalized())))
      ],
      factWeights: isCounted ? FactWeights() : FactWeights(years: 0, evidence: 0),
      expansion: .none, provenance: provenance)
  }
}
