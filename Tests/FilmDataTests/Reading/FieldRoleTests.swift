import FilmData
import Testing

@Suite struct FieldRoleTests {
  @Test func everyRoleHasAWordOfItsOwn() {
    let words = FieldRole.allCases.map(\.description)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty })
  }
}
