import FilmData
import Testing

@testable import FilmCatalogue
@testable import FilmReports

struct MeterWordsTests {
  @Test func `critics are counted, with what is not labelled`() {
    #expect(
      MeterWords.parts(MadePage.mirror.meters.critics) == [
        "28 reviews", "95 % between 88 and 100 %", "average 8.5/10 of 21 scores",
        "20 labelled, 5 read off scores, 3 predicted",
      ])
    #expect(
      MeterWords.parts(MadePage.poor.meters.critics)
        == ["3 reviews", "2 fresh", "95 % between 21 and 94 %", "all labelled"])
  }

  @Test func `an audience is counted in classes`() {
    #expect(
      MeterWords.parts(MadePage.mirror.meters.audience) == [
        "5,000+ ratings", "95 % between 91 and 92 %", "average 4.1/5", "5,100 stated, 20 predicted",
      ])
  }

  @Test func `few are counted in words`() {
    let meter = AudienceMeter(
      Popcornmeter(likedCount: 1, ratingCount: 3), counts: MeterCounts(stated: 2, fromScores: 1),
      ratingSum: 1, ratingCount: 2)
    #expect(
      MeterWords.parts(meter) == [
        "3 ratings", "1 liked it", "95 % between 6 and 79 %", "average 2.5/5 of 2 with stars",
        "2 stated, 1 read off a score",
      ])
  }

  @Test func `a meter without evidence says so little`() {
    #expect(MeterWords.parts(CriticsMeter(Tomatometer())) == ["0 reviews", "0 fresh"])
  }
}
