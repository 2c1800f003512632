import Foundation

/// The optional folder of real data beside the checkout.
enum RealData {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data").path()

    /// Whether it is there.
    static let isPresent = FileManager.default.fileExists(atPath: folder)

    /// Why a test is skipped where it is not.
    static let absence = "the optional folder ../shared/data is absent"

    /// The bytes of a file of it; none where it is not there.
    static func bytes(_ name: String) -> [UInt8] {
        FileManager.default.contents(atPath: folder + "/" + name).map { [UInt8]($0) } ?? []
    }

    /// The text of a file of it.
    static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }
}
