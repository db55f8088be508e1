import FoundationEssentials

/// Where the program's own files are: installed next to it, or in the checkout that it was built in.
enum InstalledPlaces {
  /// The paths where a file or folder of this name may be, the most likely first.
  static func of(_ name: String) -> [String] {
    let executable =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
    var places = [folder.deletingLastPathComponent().path + "/share/filmlab/" + name]
    while folder.path != "/" {
      places.append(folder.path + "/" + name)
      folder.deleteLastPathComponent()
    }
    return places + [FileManager.default.currentDirectoryPath + "/" + name]
  }
}
