internal import FilmData
internal import FilmSentiment

/// Makes the consensus of a film of its reviews and meters.
struct ConsensusMaking {
  let scorer: SentimentScorer?
  let rarity: WordRarity
  /// Words of the film's title and people.
  let ownNames: WordSet

  /// What critics agree on; the audience where there is no critic's verdict, `nil` where there is no verdict at all.
  func consensus(
    _ meters: FilmMeters, critics: [ReadReview], audience: [ReadReview]
  ) -> Consensus? {
    var counts = ConsensusCounts(
      fresh: meters.critics.fresh, count: meters.critics.count,
      predicted: meters.critics.counts.predicted)
    var reviews = critics
    if counts.count == 0 {
      // Ratings without a text are no voice: those with one have verdicts as critics' do.
      let verdicts = audience.compactMap(\.review.verdict)
      counts = ConsensusCounts(
        isAudience: true, fresh: verdicts.count { $0 == .fresh }, count: verdicts.count,
        predicted: audience.count { $0.review.basis == .prediction && $0.review.verdict != nil })
      reviews = audience
    }
    counts.aspects = AspectTally(reviews).counts
    guard let line = ConsensusLine(counts: counts).text else { return nil }
    return Consensus(line: line, quotation: quotation(counts, critics, audience))
  }

  private func quotation(
    _ counts: ConsensusCounts, _ critics: [ReadReview], _ audience: [ReadReview]
  ) -> Quotation? {
    guard let scorer else { return nil }
    let sentence = TypicalSentence(
      scorer: scorer, rarity: rarity, verdict: counts.majority, named: counts.named,
      ownNames: ownNames)
    return sentence.find(in: critics) ?? sentence.find(in: audience)
  }
}
