import Testing

@testable import FilmData

@Suite struct TitleKeyJoiningTests {
  @Test(arguments: [
    ("9", "9"), ("Nine", "nine"), ("The Mirror", "mirror"), ("Kill Bill: Vol. 2", "killbill2"),
    ("Garden of the Ash", "gardenofash"), ("Toy Garden 3D", "toygarden"), ("", ""),
    ("Part Two", "part2"), ("Ocean's Eleven", "oceans11"),
  ])
  func keys(title: String, key: String) { #expect(TitleKey.joinText(title) == key) }

  @Test(arguments: [
    ("Museum 2: Battle of Ash", ["museumbattleofash"]), ("Museum 2", []), ("2: Ash", []),
    ("Space: Episode IV - Hope", ["spacehope"]), ("Room 1408: Ash", []), ("Seven Ashes Away", []),
  ])
  func numbersBeforeASubtitle(title: String, keys: [String]) {
    #expect(TitleKey.shorterJoinTexts(title) == keys)
  }

  @Test(arguments: [
    ("Ann Ash's Ghosts of Mars", "ghostsofmars"), ("Dr. Moss' Horton Hears", "hortonhears"),
    ("Ash's List", nil), ("Ghosts of Mars", nil), ("The Gardener's", nil),
  ])
  func owners(title: String, key: String?) { #expect(TitleKey.ownedJoinText(title) == key) }
}
