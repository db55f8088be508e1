import FilmSentiment
import Testing

@testable import FilmLabWeb

/// `POST /v1/sentiment` writes what `filmlab sentiment` does.
@Suite struct SentimentEndpointTests {
  private let api: ToyAPI

  init() throws { api = try ToyAPI() }

  private func score(_ body: String) async throws -> String {
    try await api.post("/v1/sentiment", body).text
  }

  @Test func oneReviewIsOneObject() async throws {
    #expect(
      try await score(#"{"text":"A gem.","id":7}"#)
        == #"{"id":7,"label":"fresh","probability":0.9961,"rating":0.8922,"score":5.5533}"#)
  }

  @Test func aListIsAListInItsOrder() async throws {
    let one = try await score(#"{"id":"a","text":"superb"}"#)
    let two = try await score(#"{"film":"f","title":"T","text":"dull","rating":"2/4"}"#)
    #expect(two.contains(#""original_rating":0.5"#))
    #expect(
      try await score(
        #"{"reviews":[{"id":"a","text":"superb"}, {"film":"f","title":"T","text":"dull","rating":"2/4"}]}"#
      ) == #"{"reviews":["# + one + "," + two + "]}")
  }

  @Test func aspectsAreAddedWhereAskedFor() async throws {
    let answer = try await score(#"{"text":"née superb plot","aspects":true}"#)
    #expect(
      answer.contains(
        #","aspects":[{"aspect":"story","label":"praised","start":11,"end":15,"score":0."#))
    #expect(
      try await score(#"{"reviews":[{"text":"dull plot"}],"aspects":true}"#)
        .contains(#""label":"blamed""#))
    #expect(try await !score(#"{"text":"superb plot","aspects":false}"#).contains("aspects"))
    #expect(try await !score(#"{"text":"superb plot"}"#).contains("aspects"))
    #expect(try await api.post("/v1/sentiment", #"{"text":"a","aspects":1}"#).status == 422)
  }

  @Test func aModelWithoutAListOfAspectsRefusesThem() async throws {
    var model = try ToyModels.sentiment()
    model.aspects = nil
    let bare = try ToyAPI(ServedModels(sentiment: model, films: nil))
    let answer = try await bare.post("/v1/sentiment", #"{"text":"superb plot","aspects":true}"#)
    #expect(answer.status == 422 && answer.text.contains("no list of aspects"))
  }

  @Test func aTextThatSaysNothingIsNeutral() async throws {
    let answer = try await score(#"{"id":7,"text":"qwertz"}"#)
    #expect(
      answer.hasPrefix(#"{"id":7,"label":"neutral","probability":null,"rating":null,"score":"#))
    #expect(answer.hasSuffix(#","no_evidence":"unknown words"}"#))
    #expect(try await score(#"{"text":" "}"#).hasSuffix(#","no_evidence":"empty"}"#))
  }

  /// Whatever JSON the values are, they come through byte for byte.
  @Test(arguments: [
    #""a\"b\\c\u00e9\n""#, #""Amélie 🎬""#, "12", "-0.50", "1e3", "true", "null", #""""#,
    "12345678901234567890",
  ])
  func valuesPassThrough(_ json: String) async throws {
    #expect(
      try await score("{\"id\":\(json),\"text\":\"good\"}").hasPrefix("{\"id\":\(json),\"label\":"))
    #expect(
      try await score("{\"reviews\":[{\"text\":\"good\",\"title\":\(json)}]}")
        .hasPrefix("{\"reviews\":[{\"title\":\(json),\"label\":"))
  }

  @Test func explanationsHaveEntriesWithTheirPlaces() async throws {
    let answer = try await score(#"{"text":"née superb","explain":true}"#)
    #expect(answer.contains(#""entries":[{"text":"superb","entry":"superb","#))
    #expect(answer.contains(#""start":4,"end":10}"#))
    #expect(try await score(#"{"reviews":[{"text":"superb"}],"explain":true}"#).contains("entries"))
    #expect(try await !score(#"{"text":"superb","explain":false}"#).contains("entries"))
    #expect(try await api.post("/v1/sentiment", #"{"text":"superb","explain":null}"#).status == 422)
  }

  @Test(arguments: [
    (#"{"text":"superb","explian":true}"#, "explian"),
    (#"{"reviews":[{"text":"superb"}],"text":"dull"}"#, "text"),
    (#"{"text":"superb","text":"dull"}"#, "text"),
    (#"{"reviews":[{"text":"superb"},{"text":"good","explain":true,"scroe":"1/5"}]}"#, "explain"),
    (#"{"reviews":[{"text":"superb","aspects":false}],"aspects":true}"#, "aspects"),
    (#"{"text":"superb","explain":true,"explain":false}"#, "explain"),
  ])
  func fieldsThatSayNothingAreRefused(body: String, field: String) async throws {
    let answer = try await api.post("/v1/sentiment", body)
    #expect(answer.status == 400)
    #expect(answer.text.contains("\"field\":\"\(field)\""))
  }

  @Test(arguments: [
    (#"{"text":1}"#, "text"), (#"{"title":"x"}"#, "text"),
    (#"{"reviews":[{"text":1}]}"#, "reviews"),
    (#"{"reviews":[{"a":1}]}"#, "reviews"),
  ])
  func whatHasNoTextNamesTheField(body: String, field: String) async throws {
    let answer = try await api.post("/v1/sentiment", body)
    #expect(answer.status == 422, "\(answer.text)")
    #expect(answer.text.contains("\"field\":\"\(field)\""))
  }

  @Test(arguments: [
    #"{"Review Text":"superb","explain":false}"#,
    #"{"@type":"Review","reviewBody":"superb","itemReviewed":{"name":"T"},"author":{"name":"a"}}"#,
    #"{"reviews":[{"text":"superb","likes":3}]}"#,
  ])
  func fieldsOfReviewsAreKnownHoweverTheyAreWritten(body: String) async throws {
    #expect(try await api.post("/v1/sentiment", body).status == 200)
  }

  @Test func thereIsALimit() async throws {
    let review = #"{"text":"good"}"#
    let most = Array(repeating: review, count: WebLimits().reviews).joined(separator: ",")
    #expect(try await api.post("/v1/sentiment", "{\"reviews\":[\(most)]}").status == 200)
    let more = try await api.post("/v1/sentiment", "{\"reviews\":[\(most),\(review)]}")
    #expect(more.status == 422)
    #expect(more.text.contains("more than 10000"))
  }

  /// An explanation is many times as long as its text.
  @Test func explainedBodiesAreSmaller() async throws {
    let text = String(repeating: "good and dull ", count: 80_000)
    #expect(try await api.post("/v1/sentiment", "{\"text\":\"\(text)\"}").status == 200)
    let explained = try await api.post("/v1/sentiment", "{\"text\":\"\(text)\",\"explain\":true}")
    #expect(explained.status == 413)
    #expect(explained.text.contains("larger than 1 MiB"))
  }

  /// No reader of UTF-8 takes half a character.
  @Test func halvesOfCharactersDoNotGoOut() async throws {
    let answer = try await score(
      #"{"id":"\ud83c","film":"a\udfac\u0041","title":"\ud83c\udfac","text":"superb \ud83c","explain":true}"#
    )
    #expect(
      answer.hasPrefix(#"{"id":"\ufffd","film":"a\ufffd\u0041","title":"\ud83c\udfac","label":"#))
  }
}
