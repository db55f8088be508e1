import Testing

@testable import FilmData

struct GradeMarkTests {
  /// The text with each grade as its per cent in braces.
  private func read(_ text: String) -> String {
    let normalizer = TextNormalizer()
    let normal = Array(text.utf8).withUnsafeBytes {
      String(decoding: normalizer.normalize($0), as: UTF8.self)
    }
    return normal.unicodeScalars.map { scalar in
      GradeMark.codes.contains(scalar.value)
        ? "{\(GradeMark.percent(Int(scalar.value - GradeMark.codes.lowerBound)))}" : String(scalar)
    }.joined()
  }

  @Test(arguments: [
    ("5/5", "{100}"), ("Fine. 4.5/5", "Fine. {90}"), ("4,5/5", "{90}"), (".5/4", "{10}"),
    ("0.5/5", "{10}"), ("8/10!", "{80}!"), ("8 / 10", "{80}"), ("95/100", "{95}"), ("3½/4", "{85}"),
    ("3 1/2 out of 4", "{85}"), ("4 out of 5 stars", "{80}"), ("2 stars out of 5", "{40}"),
    ("2 stars of 5", "{40}"), ("4 stars", "{80}"), ("a 4-star film", "a {80} film"),
    ("4.5★", "{90}"),
    ("4.5/5★", "{90}"), ("4★/5", "{80}"), ("10 outta 10", "{100}"), ("9 out of ten", "{90}"),
    ("8／10", "{80}"), ("８／１０", "{80}"), ("Fine. ４．５/5", "Fine. {90}"), ("8/１０!", "{80}!"),
    ("４ stars", "{80}"), ("４ out of ５", "{80}"), ("Good: ９５％", "Good: {95}"), ("（８／１０）", "({80})"),
    ("3.5 ／ ４", "{85}"), ("Great (4/5).", "Great ({80})."), ("My score: 95%", "My score: {95}"),
    ("95%.\nNext", "{95}.\nNext"), ("7 stars", "{70}"),
  ])
  func `reads grades in figures`(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("★★★★☆", "{80}"), ("★★★★★", "{100}"), ("★", "{20}"), ("★ ★ ★ ☆ ☆", "{60}"), ("★★★½", "{70}"),
    ("★★★1/2", "{70}"), ("⭐⭐⭐⭐", "{80}"), ("⭐️⭐️", "{40}"), ("★★☆☆", "{50}"), ("★★★★/5", "{80}"),
    ("★★★★★★★★☆☆", "{80}"), ("Fine. ★", "Fine. {20}"),
  ])
  func `reads rows of stars`(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("Never dull. B+", "Never dull. {80}"), ("Grade: C", "Grade: {50}"),
    ("a solid A-", "a solid {90}"),
    ("Never dull. (B−)", "Never dull. ({65})"), ("Awful. F", "Awful. {0}"), ("B+", "{80}"),
  ])
  func `reads a letter at the end`(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    "11/10", "8/7", "4/5/2019", "24/7", "3/4 of the film", "9 out of 10 viewers", "a 3-star hotel",
    "9/11", "50/50", "1/2", "2019/20", "90% of it works", "Plan B", "vitamin C.", "Cecil B.",
    "★ Great cast",
    "☆☆☆☆☆", "★★★★★★★★★★★", "$4/5", "4/50", "5 out of 7", "catch-22", "1.85:1", "a-4/5", "4/5.5",
  ])
  func `takes nothing else for a grade`(text: String) {
    #expect(read(text) == text)
  }

  @Test(arguments: [
    ("１１／１０", "11/10"), ("９ out of １０ viewers", "9 out of 10 viewers"), ("２０１９／２０", "2019/20"),
    ("４／５／２０１９", "4/5/2019"), ("１", "1"), ("９５％ of it", "95% of it"),
  ])
  func `takes nothing else of full width for a grade`(text: String, folded: String) {
    #expect(read(text) == folded)
  }

  /// Each number is looked at with what is near it alone.
  @Test func `many digits of full width take linear time`() {
    let digits = String(repeating: "８ ", count: 100_000)
    #expect(read(digits) == String(repeating: "8 ", count: 100_000))
  }

  @Test func `steps are twentieths, and no grade is rounded up`() {
    #expect(GradeMark.step(0.625) == 12)
    #expect(GradeMark.step(1) == GradeMark.steps)
    #expect((0...20).allSatisfy { GradeMark.step(Double($0) / 20) == $0 })
    #expect(GradeMark.scalar(2) == GradeMark.scalar(1))
  }
}
