/// What a review can praise or blame in a film.
///
/// A general verdict ("a masterpiece") is of no aspect.
public enum Aspect: String, Sendable, Hashable, CaseIterable {
  /// Performances, cast, a named actor's work, chemistry.
  case acting
  /// The director's work or control, film-making craft as a whole.
  case direction
  /// Plot, script, dialogue, writing, structure, ending.
  case story
  /// How people in it are drawn: depth, likeability.
  case characters
  /// Cinematography, images, effects, design, animation, costumes.
  case visuals
  /// Score, songs, sound.
  case music
  /// Jokes, comedy, laughs.
  case humour
  /// Rhythm, editing, length, and boredom caused by slowness.
  case pace
  /// Suspense, tension, scares, action, excitement.
  case thrills
  /// Moving, touching, heart, sentimentality.
  case emotion
  /// Themes, message, intelligence, insight, foolishness.
  case ideas
  /// Fresh or clever concept; clichéd, derivative, predictable.
  case originality
}
