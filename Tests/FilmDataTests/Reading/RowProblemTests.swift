import FilmData
import Testing

@Suite struct RowProblemTests {
  @Test(arguments: [
    (RowProblem.Reason.tooLong(limit: 16 << 20), "the row is longer than 16 MiB; split it"),
    (.tooLong(limit: 100), "the row is longer than 100 bytes; split it"),
    (.unclosedQuote, "a quote is never closed"),
    (.textAfterQuote, "text follows a closing quote"),
    (.wrongFieldCount(found: 2, header: 3), "2 fields where the header has 3"),
    (.tooFewFields(found: 2, needed: 3), "2 fields where 3 are needed"),
    (.missing(.filmKey), "no film's key"),
    (.empty([.user, .film]), "the user or the film is empty"),
    (.notNumber(.rating, text: "four"), "the rating \"four\" is no number"),
    (.jsonArray, "a JSON array, not an object a line; convert it: jq -c '.[]' FILE"),
    (.brokenJSON(reason: "why"), "broken JSON: why"),
    (.noText, "no text field"),
    (.nullText, "the text is null"),
    (.textNotString, "the text is not a string"),
    (.noRating(found: nil), "no rating"),
    (.noRating(found: "x"), "\"x\" is no rating"),
    (.otherType(text: "person"), "the type \"person\" is not film"),
    (.badValue(field: "stars", text: "-1"), "\"-1\" is no value of stars"),
    (.unlistedSentence(table: "d.txt"), "the sentence is not in d.txt"),
  ])
  func reasonsAreSentencesWithoutThePlace(reason: RowProblem.Reason, says: String) {
    #expect(reason.description == says)
  }
}
