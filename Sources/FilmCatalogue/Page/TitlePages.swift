internal import Bytes
internal import FilmData
internal import FilmSentiment
public import FilmSimilarity

/// Makes title pages of what a catalogue knows, of a sentiment model that reads its reviews, and of a similarity model,
/// which knows similar titles and facts.
///
/// Each of the three may be missing.
///
/// ```swift
/// let models = PageModels(sentiment: sentiment, films: films)
/// let page = try TitlePages(catalogue: try Catalogue("films.sqlite"), models: models).page("The Mirror")
/// print(page.consensus?.line ?? "", page.similar.map(\.titleAndYear))
/// ```
///
/// Belongs to one thread, as a scorer does.
public final class TitlePages {
  let catalogue: Catalogue?
  let models: PageModels
  private let scorer: SentimentScorer?
  private let rarity: WordRarity
  private let madeSearch = MadeOnce<TitleSearch>()

  /// Prepares pages.
  public init(catalogue: Catalogue?, models: PageModels) {
    (self.catalogue, self.models) = (catalogue, models)
    scorer = models.sentiment.map { SentimentScorer($0) }
    rarity = WordRarity(models.sentiment?.lexicon)
  }

  /// The search of the model's titles, made when it is needed.
  public var search: TitleSearch? {
    if let search = models.search { return search }
    return models.films.map { films in madeSearch.value { TitleSearch(films) } }
  }

  /// The page of the film that someone's words mean.
  ///
  /// A whole title, a number or an identifier of the catalogue comes first, then a whole title of the model, then what
  /// either makes of parts of titles and typos.
  ///
  /// - Throws: ``CatalogueError`` or `UnknownTitle` where no film is meant.
  /// - Complexity: O(words of the film's reviews + films of the model); O(films of the catalogue) too for words that are
  ///   no whole title.
  public func page(_ words: String, _ choice: PageChoice = PageChoice()) throws -> TitlePage {
    let found = try PageFilmSearch(pages: self).find(words)
    return try page(found, choice)
  }

  /// The page of a film of the catalogue.
  ///
  /// - Throws: ``CatalogueError``.
  public func page(of film: Int64, _ choice: PageChoice = PageChoice()) throws -> TitlePage {
    guard let catalogue else { throw CatalogueError.unknownFilm("#\(film)", suggestions: []) }
    let summary = try catalogue.summary(of: film)
    return try page(
      PageFilm(number: summary.number, place: try FilmTie(pages: self).place(of: summary)), choice)
  }

  /// The page of a film of the model, by its index; of a film that the catalogue has for sure, the page of that.
  ///
  /// - Throws: ``CatalogueError`` where the model has no such film.
  public func page(
    ofModelFilm index: Int, _ choice: PageChoice = PageChoice()
  ) throws -> TitlePage {
    guard let films = models.films?.films, films.indices.contains(index) else {
      throw CatalogueError.unknownFilm("film \(index) of the model", suggestions: [])
    }
    let number = try FilmTie(pages: self).number(of: films[index])
    return try page(PageFilm(number: number, place: index), choice)
  }

  /// What the lexicon reads in a review, wherever it is shown.
  public func pageReview(_ review: StoredReview) -> PageReview {
    ReadReview(review, scorer: scorer).shown(scorer)
  }

  private func page(_ found: PageFilm, _ choice: PageChoice) throws -> TitlePage {
    var page: TitlePage
    var reviews: [ReadReview] = []
    let film = found.place.flatMap { place in models.films.map { $0.films[place] } }
    if let catalogue, let number = found.number {
      let stored = try catalogue.storedPage(of: number, firstScore: choice.firstScore)
      page = stored.page
      reviews = stored.reviews.map { ReadReview($0, scorer: scorer) }
      if let film { page.complete(with: film) }
      page.completeMeters(with: film)
    } else if let film {
      page = TitlePage(film)
    } else {
      throw CatalogueError.unknownFilm("", suggestions: [])
    }
    page.matched = found.match
    page.gaps = models.gaps
    fill(&page, reviews, choice)
    page.similar = try SimilarTitles(pages: self).list(
      to: found.place, count: choice.similarCount, firstScore: choice.firstScore)
    return page
  }

  private func fill(_ page: inout TitlePage, _ reviews: [ReadReview], _ choice: PageChoice) {
    let critics = reviews.filter { !$0.review.isAudience }
    let audience = reviews.filter(\.review.isAudience)
    let selection = ReviewSelection(choice: choice)
    func shown(_ reviews: [ReadReview], _ isShown: Bool) -> [PageReview] {
      isShown ? selection.shown(of: reviews).map { $0.shown(scorer) } : []
    }
    page.criticsReviews = shown(critics, choice.showsCritics)
    page.audienceReviews = shown(audience, choice.showsAudience)
    page.reviewCounts = ReviewCounts(of: reviews, choice)
    let making = ConsensusMaking(scorer: scorer, rarity: rarity, ownNames: Self.names(page))
    page.consensus = making.consensus(page.meters, critics: critics, audience: audience)
    guard let scorer else { return }
    let quoted = page.consensus?.quotation.map { Set([$0.review]) } ?? []
    page.aspects = TellingPhrases(scorer: scorer, rarity: rarity).aspects(
      AspectTally(reviews), of: reviews, quoted: quoted)
  }

  /// The words of a film's titles and of its people's names.
  private static func names(_ page: TitlePage) -> WordSet {
    let names =
      [page.film.title] + page.alternateTitles + page.credits.map(\.name)
      + page.credits.compactMap(\.character)
    return WordSet(
      names.flatMap { name in
        let text = ReviewText(name)
        return text.words.indices.map(text.key)
      })
  }
}
