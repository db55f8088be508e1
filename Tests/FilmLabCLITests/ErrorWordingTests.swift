import FilmData
import FilmLabWeb
import FilmSentiment
import FilmSets
import Testing
import _FilmTestSupport

@testable import FilmLabCLI

/// The libraries' sentences with the options that help.
@Suite struct ErrorWordingTests {
  @Test(
    arguments: [
      (
        DataError.noSuchFile("a.csv"),
        "a.csv: there is no such file; check the path, or use - for standard input"
      ),
      (
        DataError.missingField(path: "a", field: .text, example: nil, found: ["x", "y"]),
        "a: no field for the text among x, y; name it with --text-field"
      ),
      (
        DataError.missingField(path: "a", field: .title, example: nil, found: ["x"]),
        "a: no field for the title among x; name it with --title-field"
      ),
      (
        DataError.missingField(path: "a", field: .rating, example: nil, found: ["x"]),
        "a: no field for the rating among x; name it with --score-field"
      ),
      (
        DataError.missingField(path: "a", field: .film, example: "film,tag", found: ["x"]),
        "a: no field for the film among x; name it with a header such as film,tag"
      ),
      (
        DataError.noGoodRow(path: "a", bad: 2, first: RowProblem(line: 1, reason: .noText)),
        "a: none of the 2 rows could be used; the first fault: line 1: no text field; name it "
          + "with --text-field"
      ),
      (DataError.empty("a"), "a: is empty; there is nothing to read"),
      (
        DataError.binary("reviews.parquet"),
        "reviews.parquet: is Parquet, not text; score it from Python, "
          + "filmlab.sentiment(\"reviews.parquet\"), or save it as CSV"
      ),
      (
        DataError.binary("a.png"),
        "a.png: is not text; give JSON lines or CSV, plain or compressed by gzip or zstd"
      ),
      (
        SentimentError.noModel(path: "m"),
        "m: there is no sentiment model; name its folder's parent with --models, or make one with "
          + "filmlab train sentiment"
      ),
      (
        SentimentError.unsupportedVersion(path: "m", found: 3, supported: 2),
        "m: is a model of version 3, this program reads version 2; make it anew with filmlab "
          + "train sentiment"
      ),
      (
        SentimentError.otherModel(path: "m/lexicon.tsv"),
        "m/lexicon.tsv: is not of the model that model.json describes: the files of two trainings are mixed; make "
          + "the model anew with filmlab train sentiment, or copy all its files from one place"
      ),
      (
        SentimentError.noContext,
        "this model does not know how much other reviews count; leave --context out, or train on "
          + "reviews with labels and films"
      ),
      (
        SentimentError.unknownDomain(name: "radio", known: []),
        "--domain radio: this model knows no domains; leave it out"
      ),
      (
        SentimentError.unknownDomain(name: "radio", known: ["film", "series"]),
        "--domain radio: this model knows film, series"
      ),
      (SentimentError.cancelled, "stopped; nothing was written"),
      (
        WebError.cannotListen(address: "h:80", reason: "taken"),
        "cannot serve at h:80: taken; choose another --port, or 0 for any that is free"
      ),
      (WebError.broke(address: "h:80", reason: "why"), "the server at h:80 stopped: why"),
    ] as [(any Error & Sendable, String)])
  func optionsAreNamed(_ error: any Error & Sendable, _ says: String) {
    #expect(ErrorWording.sentence(error) == says)
  }

  @Test(arguments: [
    (
      FilmSetsError.noRegistry(path: "r"),
      "r: there is no registry of data sets here; name one with --registry"
    ),
    (
      .malformedRegistry(path: "r", reason: "why"),
      "r: why; correct the registry or name another with --registry"
    ),
    (
      .unknownSet(name: "x", suggestions: []),
      "there is no data set \"x\"; filmlab data list shows them all"
    ),
    (.unknownSet(name: "x", suggestions: ["y"]), "there is no data set \"x\"; did you mean y?"),
    (
      .unreachable(url: "u", reason: "why"),
      "u: the server cannot be reached (why); check the network and the proxy (https_proxy), or "
        + "import a file that was downloaded elsewhere with --from"
    ),
    (
      .unknownLayout(path: "p", set: "S", expected: "e"),
      "p: this is not S, which has e; name its file or folder with --from"
    ),
    (
      .notFetched(name: "x", folder: "f", advice: nil),
      "f: x is not there; run filmlab data fetch x, or name its files with --from"
    ),
    (.notFetched(name: "x", folder: "f", advice: "ask"), "f: x is not there; ask"),
    (
      .cutOff(url: "u", received: 1, expected: 2, partial: "p"),
      "u: the connection broke off after 1 of 2 bytes; run the command again to go on from p"
    ),
    (
      .stalled(url: "u", seconds: 3, partial: "p"),
      "u: the server sent nothing for 3 s; run the command again to go on from p"
    ),
    (.cancelled, "stopped; run the command again to go on"),
  ])
  func optionsOfDataSetsAreNamed(_ error: FilmSetsError, _ says: String) {
    #expect(ErrorWording.sentence(error) == says)
  }

  @Test(arguments: [
    (RowProblem.Reason.noText, "a:7: skipped: no text field; name it with --text-field"),
    (.noRating(found: nil), "a:7: skipped: no rating"),
    (.noRating(found: "x"), "a:7: skipped: \"x\" is no rating"),
    (
      .outsideScale(text: "9", RatingScale(best: 5)),
      "a:7: skipped: the rating \"9\" is not on the scale 1 to 5; --scale says otherwise"
    ),
    (.unclosedQuote, "a:7: skipped: a quote is never closed"),
  ])
  func optionsAreNamedInNotes(_ reason: RowProblem.Reason, _ says: String) {
    var problems = RowProblems(path: "a")
    problems.add(RowProblem(line: 7, reason: reason))
    #expect(ErrorWording.lines(problems) == [says])
  }

  @Test func labelsAndScoresThatAreNotUnderstood() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text,label,rating\na,1,4\nb,2,4\n", as: "reviews.csv")
    var reader = ReviewReader()
    try reader.read(.file(path)) { _ in }
    let lines = ErrorWording.lines(try #require(reader.problems.first))
    #expect(
      lines.dropFirst() == [
        "\(path): ratings 1 to 5, from the values; --scale says otherwise",
        "\(path): 2 labels were not understood, the first in line 2: \"1\"; the numbers among them "
          + "are not 1 and 0 alone, so that none was read as a label: convert them to fresh and "
          + "rotten, or name another field with --label-field",
      ])
  }
}
