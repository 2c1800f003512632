// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "entente-benchmarks",
    dependencies: [.package(name: "entente", path: "../..")],
    targets: [
        .executableTarget(
            name: "Benchmarks", dependencies: [.product(name: "Entente", package: "entente")],
            swiftSettings: [
                .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ]
)
