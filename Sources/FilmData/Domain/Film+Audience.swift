extension Film {
  /// How many reviews and ratings are known: how popular it is.
  package var audience: Int {
    reviewCount + (popcornmeter?.ratingCount ?? 0)
  }
}
