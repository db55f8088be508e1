/// Learns from labelled and rated reviews how each critic differs from the others.
enum CriticLearning {
  /// What reviews say of their critics; critics with fewer than ``CriticTable/minimumReviews`` are
  /// left out.
  ///
  /// - Complexity: O(reviews).
  static func learn(_ reviews: TrainingReviews, _ chosen: [Int]) -> CriticTable {
    let base = mean(chosen.map { reviews.labels[$0] })
    let model = ContextModel(
      baseFreshness: base, baseRating: mean(chosen.map { reviews.ratings[$0] }))
    var context = ReviewContext(model: model, critics: CriticTable(), sources: [.film, .critic])
    // Only labels and ratings count here, not texts.
    let seen = chosen.map { reviews.contextReview($0, score: .unknown) }
    for review in seen where review.label != nil { context.add(review) }
    for review in seen where review.label != nil { context.addCritic(of: review) }
    var table = CriticTable()
    for (critic, sums) in context.learned where sums.count >= CriticTable.minimumReviews {
      if let name = reviews.criticNames[critic] { table[name] = sums.bias(base: base) }
    }
    return table
  }

  private static func mean(_ values: [Float]) -> Double {
    let known = values.filter { !$0.isNaN }
    return known.isEmpty ? 0.5 : known.reduce(0) { $0 + Double($1) } / Double(known.count)
  }
}
