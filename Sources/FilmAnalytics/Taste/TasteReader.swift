public import FilmData
public import FilmSimilarity

/// Reads someone's ratings from a file of titles or keys with ratings, and finds their films.
///
/// The exports of Letterboxd, IMDb, Trakt, The Movie Database, Criticker, Filmweb and Netflix are read as they
/// are, Letterboxd's as the zip file too.
///
/// ```swift
/// let (model, search) = try TitleSearch.loading("Models/similarity")
/// let ratings = try TasteReader(search: search).read("mine.csv")
/// let films = try TasteProfile(model, stars: ratings.stars).recommend(count: 10)
/// ```
public struct TasteReader: Sendable {
  /// Finds the films.
  public let search: TitleSearch
  /// The names of the fields, and the scale; without one, it is that of the source, else of the values.
  public var format: ReviewFormat
  /// Whose ratings count, if a file has several users.
  public var user: String?

  /// Makes a reader.
  public init(search: TitleSearch, format: ReviewFormat = ReviewFormat(), user: String? = nil) {
    (self.search, self.format, self.user) = (search, format, user)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: a path; `-` is standard input.
  ///   - control: follows the work and stops it.
  /// - Throws: `DataError` where it cannot be read, lacks a column or is of a scale that is not known,
  ///   ``AnalyticsError`` where the ratings are those of several users or none is the user's.
  public func read(_ file: String, control: JobControl = JobControl()) throws -> TasteRatings {
    var inputs = try PersonalExport.inputs(file)[...]
    while let input = inputs.popFirst() {
      do {
        let films = try table.films(of: input, control: control)
        return try ratings(films, seenToo: inputs, path: input.name, control: control)
      } catch DataError.empty where !inputs.isEmpty {
        // Someone who rates nothing has a table of ratings without rows.
        continue
      }
    }
    throw DataError.empty(file)
  }

  private var table: TasteFile { TasteFile(format: format, user: user) }

  /// - Parameter inputs: What else an export has: films that were seen, whatever they were rated there.
  private func ratings(
    _ films: (rated: [TasteRow], seen: [TasteRow]), seenToo inputs: ArraySlice<Input>, path: String,
    control: JobControl
  ) throws -> TasteRatings {
    var seen = films.seen
    for input in inputs { seen += try self.seen(in: input, control: control) }
    var ratings = TasteRatings(films.rated, in: search, path: path)
    ratings.seen = Set((try? TasteRatings(seen, in: search, path: path).stars.map(\.film)) ?? [])
    return ratings
  }

  /// The films in a further file of an export; a fault there is told, and the ratings count all the same.
  private func seen(in input: Input, control: JobControl) throws -> [TasteRow] {
    var read = RowProblems(path: input.name)
    var silent = JobControl()
    silent.didRead = { read = $0 }
    var seen: [TasteRow] = []
    do {
      let films = try table.films(of: input, control: silent)
      seen = films.rated + films.seen
    } catch DataError.empty {
      return []
    } catch let error as any ClassifiedError {
      read.fault = "\(error)"
    }
    guard read.hasFaults else { return seen }
    // How such a file would rate the films is of no use here.
    (read.scale, read.chosenCount, read.unratedCount) = (nil, 0, 0)
    (read.seriesCount, read.replacedCount) = (0, 0)
    try control.didRead(read)
    return seen
  }
}
