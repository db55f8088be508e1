import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

/// What the parts of a page say, before any format.
struct PagePartTests {
  private func rows(_ sections: [PageSection]) -> [PageRow] {
    sections.flatMap(\.blocks).compactMap { if case .row(let row) = $0 { row } else { nil } }
  }

  private func bars(_ sections: [PageSection]) -> [PageBar] {
    sections.flatMap(\.blocks).compactMap { if case .bar(let bar) = $0 { bar } else { nil } }
  }

  @Test func `meters have figure, state and side`() {
    let part = MeterPart(page: MadePage.mirror)
    let critics = bars(part.critics)
    #expect(critics.map(\.label) == ["Tomatometer", "Top critics"])
    #expect(critics[0].figure == "100 %" && critics[0].words == "Fresh" && critics[0].tone == .good)
    #expect(
      rows(part.critics).map(\.detail).first?.hasPrefix("2 reviews without a verdict count") == true
    )
    let audience = bars(part.audience)
    #expect(audience[0].figure == "92 %" && audience[0].words == "Verified Hot")
    let poor = bars(MeterPart(page: MadePage.poor).critics)
    #expect(poor[0].figure == "–" && poor[0].words == "too few to tell" && poor[0].tone == .neither)
  }

  @Test func `the rest of many aspects is on a line`() {
    let sections = AspectPart(page: MadePage.mirror, isWhole: false).sections
    #expect(
      bars(sections).map(\.label) == ["visuals", "direction", "story", "emotion", "pace", "music"])
    #expect(rows(sections).map(\.detail) == ["ideas 2 of 2, acting 2 of 2"])
    #expect(sections[0].note == "share of praise, by critics and audience")
    #expect(bars(sections)[2].words == "3 of 8" && bars(sections)[2].tone == .bad)
    #expect(bars(AspectPart(page: MadePage.mirror, isWhole: true).sections).count == 8)
  }

  @Test func `years are taken together until they fit`() {
    func years(_ range: some Sequence<Int>) -> [FreshYear] {
      range.map { FreshYear(year: $0, fresh: 1, count: 2) }
    }
    #expect(ChartPart.spans(years(2001...2008)).map(\.label).last == "2008")
    #expect(
      ChartPart.spans(years(2001...2010)).map(\.label)
        == ["2001", "2002–2003", "2004–2005", "2006–2007", "2008–2009", "2010"])
    #expect(ChartPart.spans(years(2001...2010))[1].words == "2 of 4")
    #expect(ChartPart.spans(years(1000...2500)).count <= 32)
  }

  @Test func `one year is no course of time`() {
    var page = MadePage.mirror
    page.freshByYear = [FreshYear(year: 2000, fresh: 1, count: 1)]
    #expect(ChartPart(page: page).years.isEmpty)
    page.ratingHistogram = []
    #expect(ChartPart(page: page).ratings.isEmpty)
  }

  @Test func `people are listed by what they did`() {
    let rows = rows(CreditPart(credits: MadePage.mirror.credits, isWhole: false).sections)
    #expect(
      rows[0].label == "Director" && rows[0].detail == "also in Stalker (1979), Solaris (1972)")
    #expect(rows[1].text == "Erik Waisberg")
    // Whose other films were named is named with others.
    #expect(
      rows[2].label == "Screenwriter" && rows[2].text == "Andrei Tarkovsky, Aleksandr Misharin")
    #expect(rows[3].label == "Cast" && rows[3].text == "Margarita Terekhova as Natalya")
    #expect(rows[4].label == "" && rows[5].text == "Larisa Tarkovskaya, Alla Demidova")
  }

  @Test func `of a long cast the first are shown`() {
    let cast = (1...30).map { PageCredit(role: .actor, name: "Actor \($0)") }
    #expect(
      rows(CreditPart(credits: cast, isWhole: false).sections)[0].text.hasSuffix(
        "Actor 10, and 20 more"))
    #expect(rows(CreditPart(credits: cast, isWhole: true).sections)[0].text.hasSuffix("Actor 30"))
  }

  @Test func `facts say where sources disagree`() {
    let sections = FactPart(page: MadePage.mirror).sections
    let rows = rows(sections)
    #expect(sections[0].note == "by filmlab, Rotten Tomatoes, IMDb")
    #expect(rows[0].text == "1 h 48 min" && rows[0].detail == "by filmlab; IMDb has 1 h 47 min")
    let release = rows.first { $0.label == "In theatres" }
    #expect(release?.text == "1 January 1975, wide")
    #expect(release?.detail == "by Rotten Tomatoes; IMDb has 7 March 1975")
    #expect(rows.contains { $0.label == "IMDb rating" && $0.text == "8.0/10 of 52,000 votes" })
    #expect(!rows.contains { $0.label == "Synopsis" })
    #expect(rows.contains { $0.label == "Won" && $0.detail == "David di Donatello 1980" })
    #expect(rows.last?.text == "Best Foreign Director (Andrei Tarkovsky)")
  }

  @Test func `a table names nobody`() {
    let page = TitlePage(Film(id: "a", title: "A", genres: ["Drama"]))
    #expect(FactPart(page: page).sections.map(\.note) == [""])
  }

  @Test func `mine has stars and days`() {
    let rows = rows(MinePart(mine: MadePage.mirror.mine).sections)
    #expect(rows.map(\.label) == ["My rating", "My review", "Watchlist"])
    #expect(rows[0].text == "★★★★½ 4.5/5" && rows[0].detail == "14 November 2023")
    #expect(MinePart(mine: MyOpinion()).sections.isEmpty)
    #expect(MinePart.stars(-1) == "" && MinePart.stars(9) == "★★★★★" && MinePart.stars(0.5) == "½")
  }

  @Test func `notes say how many of all are shown, and which`() {
    var choice = PageChoice()
    func notes() -> [String] {
      let part = ReviewPart(page: MadePage.mirror, choice: choice)
      return (part.critics + part.audience).map(\.note)
    }
    #expect(notes() == ["4 of 28 shown", "3 of 542 shown"])
    (choice.verdict, choice.order, choice.showsAudience) = (.rotten, .newest, false)
    #expect(notes() == ["4 of 28 shown, rotten only, newest first"])
  }

  @Test func `a choice without reviews says so`() {
    var (page, choice) = (MadePage.mirror, PageChoice())
    (page.criticsReviews, choice.verdict) = ([], .rotten)
    let critics = ReviewPart(page: page, choice: choice).critics
    #expect(rows(critics).map(\.detail) == ["No rotten review among them."])
  }

  @Test func `a review has its verdict, scores and author`() {
    let entries = MadePage.mirror.criticsReviews.map { PageEntry($0) }
    #expect(entries.map(\.verdict) == ["● fresh", "● fresh", "● fresh", "○ rotten"])
    #expect(
      entries.map(\.notation) == [
        ["4.5/5", "90 %"], ["B+", "83 %"], ["predicted", "≈ 71 %"], ["2/4", "50 %"],
      ])
    #expect(entries[0].byline == ["Ann Author", "The Daily Sample", "top critic", "12 May 2023"])
    #expect(PageEntry(MadePage.poor.criticsReviews[1]).byline.isEmpty)
  }

  @Test func `many other titles are counted`() {
    let head = PageHead(page: MadePage.hostile, isWhole: false)
    #expect(head.alternateTitles.count == 5 && head.alternateTitles.last == "36 more titles")
    #expect(
      PageHead(page: MadePage.mirror, isWhole: false).facts == ["1 h 48 min", "Drama, Biography"])
  }

  @Test func `offers are under their way`() {
    let rows = rows(StoryPart(page: MadePage.mirror).offers)
    #expect(rows.map(\.label) == ["rent", "", "stream"])
  }

  @Test func `counts that are a model's, and what is missing, are named`() {
    var page = MadePage.mirror
    page.audienceOrigin = .model
    #expect(bars(MeterPart(page: page).audience)[0].details.last == "as the bundled films have it")
    page.gaps = [PageGap(.similar, reason: "no such folder")]
    #expect(
      rows(GapPart(gaps: page.gaps).sections) == [
        PageRow(
          label: "Missing", text: "similar titles, and what the bundled films know",
          detail: "no such folder")
      ])
  }
}
