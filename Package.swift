// swift-tools-version: 6.2
import PackageDescription

/// The rules of every target, in one place: Swift 6, strict memory safety, and no warning left standing.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "entente",
    products: [
        .executable(name: "entente", targets: ["entente"]),
        .library(
            name: "Entente",
            targets: [
                "EntenteProject", "EntenteImport", "EntenteExport", "EntenteModel", "EntenteDrawing", "EntenteSystem",
                "Graphviz",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        .executableTarget(
            name: "entente",
            dependencies: [
                "EntenteProject", "EntenteImport", "EntenteDrawing", "Graphviz",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "EntenteProject",
            dependencies: [
                "EntenteImport", "EntenteDrawing", "EntenteExport", "EntenteModel", "EntenteSystem", "Graphviz",
            ],
            swiftSettings: strict),
        .target(
            name: "EntenteImport",
            dependencies: [
                "CBytes", "EntenteModel", "EntenteSystem", .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Presets")],
            swiftSettings: strict),
        .target(
            name: "EntenteExport", dependencies: ["EntenteModel", "EntenteDrawing", "EntenteSystem", "Graphviz"],
            swiftSettings: strict),
        .target(name: "EntenteModel", swiftSettings: strict),
        .target(
            name: "EntenteDrawing", swiftSettings: strict,
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
        .target(
            name: "EntenteSystem",
            dependencies: [
                "CZlib", "CExpat", "CMemoryFile", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .target(
            name: "Graphviz",
            dependencies: [
                "CGraphviz", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .systemLibrary(name: "CBytes"),
        .systemLibrary(name: "CMemoryFile"),
        .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .target(name: "TestSupport", dependencies: ["CZlib"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "EntenteModelTests", dependencies: ["TestSupport", "EntenteImport", "EntenteModel"],
            swiftSettings: strict),
        .testTarget(
            name: "EntenteImportTests",
            dependencies: ["TestSupport", "EntenteImport", "EntenteModel", "EntenteSystem"],
            swiftSettings: strict),
        .testTarget(name: "EntenteSystemTests", dependencies: ["TestSupport", "EntenteSystem"], swiftSettings: strict),
        .testTarget(
            name: "EntenteDrawingTests", dependencies: ["TestSupport", "EntenteDrawing"], swiftSettings: strict),
        .testTarget(
            name: "GraphvizTests", dependencies: ["TestSupport", "Graphviz", "entente"], swiftSettings: strict),
        .testTarget(
            name: "EntenteExportTests",
            dependencies: [
                "TestSupport", "EntenteExport", "EntenteDrawing", "EntenteImport", "EntenteModel", "EntenteProject",
                "Graphviz",
                "entente",
            ], swiftSettings: strict),
        .testTarget(
            name: "EntenteProjectTests",
            dependencies: [
                "TestSupport", "EntenteProject", "EntenteDrawing", "EntenteExport", "EntenteImport", "EntenteModel",
                "EntenteSystem", "Graphviz",
                "entente",
            ],
            swiftSettings: strict),
        .testTarget(name: "EntenteCommandTests", dependencies: ["TestSupport", "entente"], swiftSettings: strict),
    ]
)
