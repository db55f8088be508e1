import Testing

@testable import FilmData

/// Sources whose columns tell their scale.
@Suite struct RatingScaleSourceTests {
  @Test(
    arguments: [
      ("Date,Name,Year,Letterboxd URI,Rating", nil, 5),
      ("Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating", nil, 10),
      ("Const,Your Rating,Date Rated,Title", "Your Rating", 10),
      (
        "position,const,created,modified,description,Title,Title type,You rated,IMDb Rating", nil,
        10
      ),
      ("TMDb ID,IMDb ID,Type,Name,Release Date,Rating,Your Rating,Date Rated", nil, 10),
      ("rated_at,rating,type,movie", nil, 10),
      ("userId,movieId,rating,timestamp", nil, 5),
      ("reviewerID,asin,overall,reviewText", nil, 5),
      ("marketplace,customer_id,star_rating,review_body", nil, 5),
      ("title,rating,content,author,helpful,not_helpful", nil, 10),
      ("a,b,metascore", "Metascore", 100),
      ("user,item,rating", nil, nil),
      ("text,score", "score", nil),
      // The source's own rating is another column than the one that is read.
      ("Title,Year,My Rating,IMDb Rating", "My Rating", nil),
      ("userId,movieId,rating,my_score", "my_score", nil),
      ("userId,movieId,rating,my_score", "rating", 5),
    ] as [(String, String?, Double?)])
  func byTheColumns(header: String, score: String?, best: Double?) {
    let names = header.split(separator: ",").map(String.init)
    let scale = RatingScale(ofSource: names, score: score)
    #expect(scale == best.map { RatingScale(best: $0, origin: .header) })
  }
}
