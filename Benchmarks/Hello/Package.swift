// swift-tools-version: 6.2
import PackageDescription

// What Benchmarks/site.py compares the site with: the same server, without filmlab.
let package = Package(
  name: "hello",
  dependencies: [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: [])
  ],
  targets: [
    .executableTarget(
      name: "Hello",
      dependencies: [.product(name: "Hummingbird", package: "hummingbird")])
  ],
  swiftLanguageModes: [.v6]
)
