import FilmData
import FilmSimilarity
import LinearAlgebra

/// Three films, the second near the first.
enum MadeFilms {
  static let model = SimilarityModel(
    films: [
      Film(
        id: "a", title: "A", year: 1975, genres: ["Drama"], directors: ["X"], cast: ["Y", "Z"],
        tomatometer: Tomatometer(freshCount: 9, reviewCount: 10), reviewsWithoutVerdict: 3,
        popcornmeter: Popcornmeter(likedCount: 1, ratingCount: 10)),
      Film(
        id: "b", title: "B, the second of a long row of films with ever longer titles",
        genres: ["Drama"], directors: ["X"], cast: ["Z"],
        tomatometer: Tomatometer(freshCount: 2, reviewCount: 10), reviewsWithoutVerdict: 20,
        popcornmeter: Popcornmeter(likedCount: 80, ratingCount: 100)),
      Film(id: "c", title: "C", year: 1980),
    ],
    blocks: [
      .init(
        name: "themes", kind: .text, weight: 1, factors: Matrix(rows: [[1, 0], [4, 3], [3, 4]]))
    ],
    provenance: Provenance(command: "", data: [], seed: 0))
}
