/// A fact of a film that sources state.
///
/// A value is a list of texts; a fact with one value has a list of one. Dates are `1975-01-01` or less of it, sums are
/// whole US dollars, runtimes whole minutes.
public enum FilmFact: String, Sendable, Hashable, Codable, CaseIterable {
  /// Minutes.
  case runtime
  /// Genres, in the source's own words.
  case genres
  /// Countries of production.
  case countries
  /// Spoken languages, the original one first.
  case languages
  /// Production companies.
  case companies
  /// The first day in cinemas.
  case releaseTheatres = "release_theatres"
  /// `wide` or `limited`.
  case releaseWidth = "release_width"
  /// The first day on streaming services.
  case releaseStreaming = "release_streaming"
  /// Sound mixes: `Mono`.
  case soundMix = "sound_mix"
  /// The aspect ratio: `Flat (1.37:1)`.
  case aspectRatio = "aspect_ratio"
  /// Box office in US dollars.
  case boxOffice = "box_office"
  /// Cost in US dollars.
  case budget
  /// The certificate: `PG-13`.
  case contentRating = "content_rating"
  /// The line on the poster.
  case tagline
  /// What the film is about, in the source's sentences.
  case synopsis
  /// What critics agree on, in the source's sentences.
  case consensus
  /// The mean rating by IMDb's users, 1…10.
  case imdbRating = "imdb_rating"
  /// How many users of IMDb rated it.
  case imdbVotes = "imdb_votes"
}
