import FilmEvaluation
import Testing

struct ClusterSplitTests {
  let films = (0..<2000).map { "film_\($0 % 500)" }

  @Test func `keeps all examples of a film together`() {
    let split = ClusterSplit(heldOutFraction: 0.3, seed: 1).split(films)
    #expect(split.train.count + split.heldOut.count == 2000)
    let trained = Set(split.train.map { films[$0] })
    let heldOut = Set(split.heldOut.map { films[$0] })
    #expect(trained.isDisjoint(with: heldOut))
  }

  @Test(arguments: 0..<10)
  func `holds out about the wanted share`(seed: UInt64) {
    let split = ClusterSplit(heldOutFraction: 0.2, seed: seed)
    let heldOut = (0..<10_000).count { split.isHeldOut("film \($0)") }
    let numbers = (0..<10_000).count { split.isHeldOut($0) }
    // Standard deviation √(10,000 · 0.2 · 0.8) = 40: five of them either way.
    #expect((1800...2200).contains(heldOut))
    #expect((1800...2200).contains(numbers))
  }

  @Test func `depends neither on order nor on other films`() {
    let split = ClusterSplit(heldOutFraction: 0.5, seed: 7)
    let order = Array(films.indices).shuffled(seed: 2).prefix(900)
    let shuffled = split.split(order.map { films[$0] })
    let whole = Set(split.split(films).heldOut)
    #expect(Set(shuffled.heldOut.map { order[$0] }) == whole.intersection(order))
  }

  @Test func `a larger fraction holds out the same films and more`() {
    let fewer = Set(ClusterSplit(heldOutFraction: 0.1, seed: 3).split(films).heldOut)
    let more = Set(ClusterSplit(heldOutFraction: 0.4, seed: 3).split(films).heldOut)
    #expect(fewer.isStrictSubset(of: more))
  }

  @Test func `other seeds hold out other films`() {
    let first = ClusterSplit(heldOutFraction: 0.5, seed: 1).split(films)
    let second = ClusterSplit(heldOutFraction: 0.5, seed: 2).split(films)
    #expect(first != second)
  }

  @Test func `the ends of the range hold out nothing and everything`() {
    #expect(ClusterSplit(heldOutFraction: 0).split(films).heldOut.isEmpty)
    #expect(ClusterSplit(heldOutFraction: 1).split(films).train.isEmpty)
  }
}
