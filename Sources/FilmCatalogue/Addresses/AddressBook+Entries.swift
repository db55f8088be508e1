internal import FilmData

extension AddressBook {
  /// All that is kept, of one moment: films and people are told by their places.
  struct Entries: Sendable {
    /// Which of the films that were made they are of.
    var version: Int
    var films: FilmAddresses
    var people: PeopleIndex
    var titles: SuggestionIndex
    var names: SuggestionIndex
    var genres: FilmValues
    var countries: FilmValues
  }

  /// What entries are made of, beside a catalogue.
  struct EntryMaking {
    var version: Int
    var films: FilmAddresses
    var model: FilmList
    var titles: ModelTitles
    var people: ModelPeople

    /// - Complexity: O(films, credits, and reviews by critics).
    func entries(of catalogue: Catalogue?) throws -> Entries {
      let people = try PeopleIndex(films, catalogue, people)
      return Entries(
        version: version, films: films, people: people,
        titles: try SuggestionIndex.titles(films, catalogue, titles),
        names: SuggestionIndex.names(people),
        genres: try FilmValues(.genres, films, catalogue, model),
        countries: try FilmValues(.countries, films, catalogue, model))
    }
  }
}
