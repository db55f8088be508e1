import FilmData

@testable import FilmCatalogue
@testable import FilmReports

/// Title pages for tests.
///
/// Facts of The Mirror are well known; every sentence of a review was written for these tests.
enum MadePage {
  /// A page with every part.
  static var mirror: TitlePage {
    var page = TitlePage(
      FilmSummary(number: 7, title: "The Mirror", year: 1975), meters: mirrorMeters)
    page.alternateTitles = ["Zerkalo", "Зеркало", "鏡"]
    page.identifiers = ["imdb_id": "tt0072443"]
    page.facts = mirrorFacts
    page.credits = mirrorCredits
    page.awards = [
      FilmAward(
        organisation: "David di Donatello", year: 1980, category: "Best Foreign Film", won: true),
      FilmAward(
        organisation: "Nastro d’Argento", year: 1980, category: "Best Foreign Director",
        name: "Andrei Tarkovsky", won: false),
    ]
    page.offers = [
      FilmOffer(
        provider: "A Shop", way: "rent", price: "$3.99", link: "https://shop.example/mirror"),
      FilmOffer(provider: "Another Shop", way: "rent"),
      FilmOffer(provider: "The Channel", way: "stream"),
    ]
    page.consensus = Consensus(
      line:
        "All 28 critics recommend it; they praise its visuals (12 of 13) and direction (9 of 9)",
      quotation: Quotation(
        "A film that remembers for you: every image seems to come from a childhood you forgot.",
        review: 1, author: "Ann Author", publication: "The Daily Sample"))
    page.aspects = mirrorAspects
    (page.criticsReviews, page.criticsReviewCount) = (mirrorCritics, 28)
    (page.audienceReviews, page.audienceReviewCount) = (mirrorAudience, 542)
    page.ratingHistogram = [31, 44, 20, 79, 63, 190, 402, 1103, 1288, 1900]
    page.freshByYear = [
      (1977, 2), (1980, 3), (2004, 4), (2005, 3), (2015, 6), (2023, 7), (2024, 3),
    ]
    .map { FreshYear(year: $0.0, fresh: $0.0 == 1980 ? 2 : $0.1, count: $0.1) }
    page.similar = mirrorSimilar
    page.mine = MyOpinion(
      stars: 4.5, ratingTime: 1_700_000_000,
      review: "Better each time. I still do not know why I cry.",
      reviewTime: 1_700_000_000, isOnWatchlist: true, watchlistTime: 1_690_000_000)
    return page
  }

  private static var mirrorMeters: FilmMeters {
    FilmMeters(
      critics: CriticsMeter(
        Tomatometer(freshCount: 28, reviewCount: 28),
        counts: MeterCounts(stated: 20, fromScores: 5, predicted: 3), ratingSum: 17.8,
        ratingCount: 21, topCount: 6),
      topCritics: CriticsMeter(
        Tomatometer(freshCount: 6, reviewCount: 6), counts: MeterCounts(stated: 6),
        ratingSum: 3.6, ratingCount: 4),
      audience: AudienceMeter(
        Popcornmeter(likedCount: 4693, ratingCount: 5120),
        counts: MeterCounts(stated: 5100, predicted: 20), ratingSum: 4198, ratingCount: 5120),
      reviewsWithoutVerdict: 2)
  }

  private static var mirrorFacts: [PageFact] {
    func fact(
      _ name: FilmFact, _ values: String..., source: FactSource = .filmlab,
      others: [PageFact.Other] = []
    ) -> PageFact {
      PageFact(name: name, values: values, source: source, others: others)
    }
    return [
      fact(.runtime, "108", others: [.init(values: ["107"], source: .imdb)]),
      fact(.genres, "Drama", "Biography"), fact(.countries, "Soviet Union"),
      fact(.languages, "Russian"), fact(.companies, "Mosfilm Unit 4", "Doco Digital"),
      fact(
        .releaseTheatres, "1975-01-01", source: .rottenTomatoes,
        others: [.init(values: ["1975-03-07"], source: .imdb)]),
      fact(.releaseWidth, "wide", source: .rottenTomatoes),
      fact(.releaseStreaming, "2009-02-02", source: .rottenTomatoes), fact(.soundMix, "Mono"),
      fact(.aspectRatio, "Flat (1.37:1)"), fact(.boxOffice, "22168"),
      fact(
        .synopsis,
        "A dying man goes through his memories: the house of his childhood, his mother waiting at the fence, the "
          + "war that came over the radio. Nothing is told in order, and newsreels and his father’s poems stand "
          + "between the scenes.", source: .wikipedia),
      fact(.imdbRating, "8.0", source: .imdb), fact(.imdbVotes, "52000", source: .imdb),
    ]
  }

  private static var mirrorCredits: [PageCredit] {
    let others = [
      FilmSummary(number: 8, title: "Stalker", year: 1979),
      FilmSummary(number: 9, title: "Solaris", year: 1972),
    ]
    return [
      PageCredit(role: .director, name: "Andrei Tarkovsky", alsoIn: others),
      PageCredit(role: .producer, name: "Erik Waisberg"),
      PageCredit(role: .writer, name: "Andrei Tarkovsky", alsoIn: others),
      PageCredit(role: .writer, name: "Aleksandr Misharin"),
      PageCredit(role: .actor, name: "Margarita Terekhova", character: "Natalya"),
      PageCredit(role: .actor, name: "Ignat Daniltsev", character: "Ignat"),
      PageCredit(role: .actor, name: "Larisa Tarkovskaya"),
      PageCredit(role: .actor, name: "Alla Demidova"),
      PageCredit(
        role: .actor, name: "Anatoly Solonitsyn", character: "the doctor", alsoIn: others),
      PageCredit(role: .composer, name: "Eduard Artemyev", alsoIn: others),
      PageCredit(role: .cinematographer, name: "Georgi Rerberg"),
    ]
  }

  private static var mirrorAspects: [PageAspect] {
    func phrase(_ text: String, _ author: String) -> Quotation {
      Quotation(text, review: 1, author: author)
    }
    return [
      PageAspect(
        aspect: "visuals", praised: 12, blamed: 1,
        praise: phrase("images that stay for days", "Ann Author"),
        blame: phrase("pretty to no purpose", "Per Reviewer")),
      PageAspect(
        aspect: "direction", praised: 9, blamed: 0,
        praise: phrase("a director who trusts his own dreams", "Ben Critic")),
      PageAspect(
        aspect: "story", praised: 3, blamed: 5,
        praise: phrase("a story told as memory tells it", "Cleo Writer"),
        blame: phrase("so hard to follow that even patient people give up half way", "Dan D")),
      PageAspect(
        aspect: "emotion", praised: 6, blamed: 1, praise: phrase("quietly shattering", "Eve E")),
      PageAspect(aspect: "pace", praised: 1, blamed: 4, blame: phrase("slow", "Finn F")),
      PageAspect(
        aspect: "music", praised: 4, blamed: 0, praise: phrase("Bach at his barest", "Gil G")),
      PageAspect(aspect: "ideas", praised: 2, blamed: 0, praise: phrase("deep", "Hal H")),
      PageAspect(aspect: "acting", praised: 2, blamed: 0),
    ]
  }

  private static var mirrorSimilar: [PageSimilarFilm] {
    func film(
      _ title: String, _ year: Int, _ similarity: Double, _ tomatometer: Int, _ popcornmeter: Int,
      _ reason: String
    ) -> PageSimilarFilm {
      PageSimilarFilm(
        id: title.lowercased(), title: title, year: year, similarity: similarity,
        critics: CriticsMeter(Tomatometer(freshCount: tomatometer, reviewCount: 100)),
        audience: AudienceMeter(Popcornmeter(likedCount: popcornmeter, ratingCount: 100)),
        reason: reason)
    }
    return [
      film("Stalker", 1979, 0.861, 100, 92, "both by Andrei Tarkovsky; “zone”, “memory”"),
      film("Edvard Munch", 1974, 0.702, 100, 89, "both drama and biography"),
      film("Mahler", 1974, 0.55, 75, 77, "both biography; “dream”, “childhood”"),
      film("Mommie Dearest", 1981, 0.31, 48, 42, "mothers"),
      PageSimilarFilm(
        id: "unknown", title: "A Film that Nobody Reviewed", similarity: 0.3,
        critics: CriticsMeter(Tomatometer()), audience: AudienceMeter(Popcornmeter()), reason: ""),
    ]
  }

  /// A review; words in the text that are marked with + and − have a valence.
  static func review(
    _ text: String, author: String? = nil, publication: String? = nil, date: String? = nil,
    score: String? = nil, rating: Double? = nil, verdict: Freshness?,
    basis: VerdictBasis = .label, predicted: Double? = nil, isAudience: Bool = false,
    isTop: Bool = false, words: [String: Double] = [:]
  ) -> PageReview {
    var found: [PageWord] = []
    let bytes = Array(text.utf8)
    for (word, valence) in words {
      let sought = Array(word.utf8)
      guard
        let start = bytes.indices.first(where: { bytes[$0...].starts(with: sought) })
      else { continue }
      found.append(PageWord(start: start, end: start + sought.count, valence: valence))
    }
    return PageReview(
      StoredReview(
        number: 1, film: 7, author: author, publication: publication, date: date, score: score,
        rating: rating, verdict: verdict, basis: basis, probability: nil,
        predictedRating: predicted, isAudience: isAudience, isTopCritic: isTop, text: text),
      words: found.sorted { $0.start < $1.start })
  }

  private static var mirrorCritics: [PageReview] {
    [
      review(
        "A film that remembers for you: every image seems to come from a childhood you forgot. Hypnotic, tender and a masterpiece.",
        author: "Ann Author", publication: "The Daily Sample", date: "2023-05-12", score: "4.5/5",
        rating: 0.9, verdict: .fresh, isTop: true,
        words: ["Hypnotic": 0.5, "tender": 0.2, "masterpiece": 1.2, "forgot": -0.2]),
      review(
        "Difficult, and worth every minute of it.", author: "Ben Critic",
        publication: "Sample Weekly", date: "2015-10-15", score: "B+", rating: 0.83,
        verdict: .fresh, basis: .score, words: ["Difficult": -0.4, "worth": 0.6]),
      review(
        "It drifts. It is beautiful while it drifts.", author: "Cleo Writer", date: "2004",
        verdict: .fresh, basis: .prediction, predicted: 0.714, words: ["beautiful": 0.9]),
      review(
        "Lovely pictures, dull company: I looked at my watch more often than at the screen.",
        publication: "The Sceptic", date: "1980-02-01", score: "2/4", rating: 0.5,
        verdict: .rotten, words: ["Lovely": 0.7, "dull": -1.4, "watch": -0.1]),
    ]
  }

  private static var mirrorAudience: [PageReview] {
    let long =
      "I have seen it four times now, once in each decade of my life, and each time it was another film. At twenty I "
      + "understood nothing and was bored; at thirty I loved the pictures of wind and fire; at forty I recognized my "
      + "mother in the woman on the fence; and now I think that it is simply the best film there is about how the past "
      + "stays in the room with us, whether we look at it or not."
    return [
      review(
        long, author: "Mia M", date: "2024-06-25", score: "5", rating: 1, verdict: .fresh,
        isAudience: true, words: ["bored": -0.8, "loved": 0.9, "best": 1.1]),
      review(
        "really fine camera but too hard to follow", author: "Sam S", date: "2023-11-10",
        score: "3/5",
        rating: 0.6, verdict: .fresh, isAudience: true, words: ["fine": 0.4, "hard": -0.5]),
      review(
        "詩のような映画。何度見ても新しい発見があり、母の記憶と戦争の記憶が静かに重なっていくのが美しい。",
        date: "2022-01-02", verdict: nil, basis: .none, isAudience: true),
    ]
  }

  /// A page of three reviews, without facts.
  static var poor: TitlePage {
    var page = TitlePage(
      FilmSummary(number: 3, title: "A Small Film", year: nil),
      meters: FilmMeters(
        critics: CriticsMeter(
          Tomatometer(freshCount: 2, reviewCount: 3), counts: MeterCounts(stated: 3)),
        topCritics: CriticsMeter(Tomatometer()), audience: AudienceMeter(Popcornmeter()),
        reviewsWithoutVerdict: 0))
    page.criticsReviews = [
      review("Small and warm.", author: "Ann Author", verdict: .fresh, words: ["warm": 0.7]),
      review("Kind.", verdict: .fresh), review("", author: "Per Reviewer", verdict: .rotten),
    ]
    page.criticsReviewCount = 3
    return page
  }

  /// A page that knows nothing but a title.
  static var empty: TitlePage {
    TitlePage(Film(id: "unseen", title: "Unseen", year: 2001))
  }

  /// A page whose texts try to break out of every format.
  static var hostile: TitlePage {
    var page = mirror
    let title =
      "The \u{1B}[31mRed\u{1B}[0m <script>alert(1)</script> *Film* | `of` [links](javascript:x)"
    page.film = FilmSummary(
      number: 1, title: title + String(repeating: " & its very long title", count: 30), year: 1999)
    page.alternateTitles = (1...40).map { "Title\u{7} \($0)" }
    page.offers = [
      FilmOffer(
        provider: "<b>Shop</b>", way: "a very long way to see it", price: "\u{9B}2J",
        link: "javascript:alert(1)")
    ]
    let name = "A<i>\"'&amp;_*\u{202E}\n# Author"
    page.consensus = Consensus(
      line: "- <img src=x onerror=alert(1)>",
      quotation: Quotation("1. ***\n\n# heading", review: 1, author: name))
    page.criticsReviews = [
      review(
        String(repeating: "word<br>\u{8} ", count: 1000), author: name, publication: name,
        date: "<u>", score: "| 5 |", rating: 0.5, verdict: .fresh),
      review(String(repeating: "無", count: 3000), verdict: .rotten),
      review(String(repeating: "x", count: 10_000), verdict: .rotten),
    ]
    // Words that overlap, are beyond the text or end before they start.
    page.criticsReviews[0].words = [
      PageWord(start: 0, end: 4, valence: 1), PageWord(start: 2, end: 6, valence: -1),
      PageWord(start: 9, end: 8, valence: 1), PageWord(start: -5, end: 2, valence: 1),
      PageWord(start: 20, end: 1 << 40, valence: 1),
    ]
    page.credits.append(PageCredit(role: .actor, name: name, character: name))
    page.similar[0].title = name
    (page.similar[1].title, page.similar[1].year) = (" ", nil)
    page.mine.ratingTime = .max
    return page
  }

  /// The rows of sections.
  static func rows(_ sections: [PageSection]) -> [PageRow] {
    sections.flatMap(\.blocks).compactMap { if case .row(let row) = $0 { row } else { nil } }
  }

  /// The bars of sections.
  static func bars(_ sections: [PageSection]) -> [PageBar] {
    sections.flatMap(\.blocks).compactMap { if case .bar(let bar) = $0 { bar } else { nil } }
  }
}
