internal import FilmData
internal import FilmSimilarity

/// The addresses of all films, of a catalogue and of a model: `the_mirror_1975`.
///
/// A film's address is its title and year, without a year the title alone. Of several films of one title and year the
/// first that came has it, the others of the catalogue have their number behind it, `emma_1996~17`, those that only a model
/// knows their number at IMDb or MovieLens, `hamlet_2000~tt0171359`: no letter or digit of a title is a `~`, so no
/// address means two films.
///
/// ```swift
/// let addresses = try FilmAddresses(catalogue: catalogue, models: models)
/// let address = addresses.address(ofFilm: 12)    // the_mirror_1975
/// let place = addresses.place("the_mirror_1975") // number 12, index 40213
/// ```
public struct FilmAddresses: Sendable {
  /// Where a film is.
  public struct Place: Sendable, Hashable, Codable {
    /// Its number in the catalogue; `nil` for one that only a model has.
    public var number: Int64?
    /// Its index among a model's films; `nil` for one that only the catalogue has.
    public var index: Int?

    /// Describes a place.
    public init(number: Int64? = nil, index: Int? = nil) {
      (self.number, self.index) = (number, index)
    }
  }

  private let films: [FilmAddressMaking.Entry]
  private let byAddress: [String: Int32]
  /// The addresses that films would have by what the model calls them.
  private let byOtherAddress: [String: Int32]
  private let byNumber: [Int64: Int32]
  private let byIndex: [Int32]
  private let model: FilmList

  /// Makes the addresses of the films that there are now.
  ///
  /// - Throws: ``CatalogueError`` where the catalogue cannot be read.
  /// - Complexity: O(films).
  public init(catalogue: Catalogue?, models: PageModels) throws {
    try self.init(
      catalogue: catalogue, models: models, titles: ModelTitles(models.films?.films ?? []))
  }

  /// - Parameter titles: the titles of the model's films.
  init(catalogue: Catalogue?, models: PageModels, titles: ModelTitles) throws {
    var making = FilmAddressMaking(models.films?.films ?? [])
    if let catalogue { try catalogue.reading { db in try making.addFilms(of: db) } }
    making.addFilmsOfModel(titles.own)
    (films, byAddress, byOtherAddress) = (making.films, making.byAddress, making.byOtherAddress)
    (byNumber, byIndex, model) = (making.byNumber, making.byIndex, models.films?.films ?? [])
  }

  /// How many films have an address.
  public var count: Int { films.count }

  /// All addresses: those of the catalogue's films first, the best known first, then those of the model's.
  public var all: some RandomAccessCollection<(address: String, place: Place)> {
    films.lazy.map { ($0.address, $0.place) }
  }
}

// MARK: Films by their places among all that have an address

extension FilmAddresses {
  func film(ofNumber number: Int64) -> Int32? { byNumber[number] }

  func film(ofModelFilm index: Int) -> Int32? {
    byIndex.indices.contains(index) ? byIndex[index] : nil
  }

  func place(at film: Int32) -> Place { films[Int(film)].place }

  /// How many reviews and ratings a film has: in the catalogue, where that has the film.
  func known(at film: Int32) -> Int { films[Int(film)].known }

  func address(at film: Int32) -> String { films[Int(film)].address }
}

extension FilmAddresses {
  /// The film at an address; `nil` where there is none.
  ///
  /// The number behind a `~` finds its film whatever it is called by now; without any, case and accents may be others.
  public func place(_ address: String) -> Place? {
    if let film = byAddress[address] { return place(at: film) }
    if let film = byOtherAddress[address] { return place(at: film) }
    if let end = address.lastIndex(of: "~") {
      let number = address[address.index(after: end)...]
      guard let number = Int64(number), let film = byNumber[number] else { return nil }
      return place(at: film)
    }
    let slug = Slug(address).text
    return (byAddress[slug] ?? byOtherAddress[slug]).map(place(at:))
  }

  /// The address of a film of the catalogue; of one that was merged into another, the other's; `nil` for a number that
  /// no film has.
  public func address(ofFilm number: Int64) -> String? {
    byNumber[number].map { films[Int($0)].address }
  }

  /// The address of a film of the model; `nil` for an index that none has.
  public func address(ofModelFilm index: Int) -> String? {
    byIndex.indices.contains(index) ? films[Int(byIndex[index])].address : nil
  }

  /// The address of a film of the model by its key; `nil` for a key that none has.
  public func address(ofModelKey key: String) -> String? {
    model.firstIndex(id: key).flatMap(address(ofModelFilm:))
  }

  /// The address of a film of the catalogue, or for number 0 of the best known film of the title and year.
  public func address(of film: FilmSummary) -> String? {
    if film.number > 0 { return address(ofFilm: film.number) }
    let address = FilmAddressMaking.address(title: film.title, year: film.year)
    return (byAddress[address] ?? byOtherAddress[address]).map { films[Int($0)].address }
  }

  /// The address of a film in a list.
  public func address(of film: ListedFilm) -> String? {
    film.film.number == 0
      ? film.id.flatMap(address(ofModelKey:)) ?? address(of: film.film)
      : address(ofFilm: film.film.number)
  }

  /// The address of a similar title.
  public func address(of film: PageSimilarFilm) -> String? {
    film.number.flatMap(address(ofFilm:)) ?? address(ofModelKey: film.id)
  }
}
