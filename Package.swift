// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is compiled under the same rules: Swift 6, memory-unsafe code visible
/// at each use, no warning left standing.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module exists where its import list is an invariant (Docs/Architecture.md).
let package = Package(
    name: "tacit",
    products: [
        .library(name: "Tacit", targets: ["Tacit"]),
        .executable(name: "tacit", targets: ["TacitCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CSodium",
            pkgConfig: "libsodium",
            providers: [.apt(["libsodium-dev"])]
        ),
        .target(name: "CPlatform"),
        .target(name: "Sealing", dependencies: ["CSodium"], swiftSettings: settings),
        .target(name: "Platform", dependencies: ["CPlatform", "Sealing"], swiftSettings: settings),
        .target(name: "Practice", swiftSettings: settings),
        .target(name: "Screening", swiftSettings: settings),
        .target(name: "Rules", dependencies: ["Practice", "Screening"], swiftSettings: settings),
        .target(name: "Search", swiftSettings: settings),
        .target(name: "Age", dependencies: ["Sealing"], swiftSettings: settings),
        .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
        // Linked into the program, so that no library more is loaded when it starts.
        .target(
            name: "ForeignCiphers",
            dependencies: ["CNettle", "Sealing"],
            swiftSettings: settings,
            linkerSettings: [.linkedLibrary(":libnettle.a")]
        ),
        // libarchive, loaded when a zip file is read or written.
        .target(name: "CArchive"),
        .target(name: "Archive", dependencies: ["CArchive"], swiftSettings: settings),
        .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-gfm-dev"])]),
        .target(
            name: "Exchange",
            dependencies: [
                "Age", "CCmark", "Practice", "Sealing", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),
        .target(name: "CStore", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "Store",
            dependencies: [
                "CStore",
                "Sealing",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Tacit",
            dependencies: [
                "Age", "Archive", "Exchange", "ForeignCiphers", "Platform", "Practice", "Rules",
                "Screening", "Sealing", "Search", "Store",
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "TacitCLI",
            dependencies: [
                "Platform", "Practice", "Rules", "Screening", "Sealing", "Tacit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        // Tests mirror the targets; what stands in no suite is a program or a box of tools for them.
        .target(
            name: "TestSupport",
            dependencies: ["Practice"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "PlatformProbe",
            dependencies: ["Platform", "Sealing", "TestSupport"],
            path: "Tests/PlatformProbe",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "AgeProbe",
            dependencies: ["Age", "Sealing"],
            path: "Tests/AgeProbe",
            swiftSettings: settings
        ),
        // For Benchmarks/run.py: what the library takes by itself.
        .executableTarget(
            name: "BenchmarkProbe",
            dependencies: ["Platform", "Practice", "Sealing", "Tacit"],
            path: "Benchmarks/Probe",
            swiftSettings: settings
        ),
        // For Benchmarks/package.py: what a package's format takes by itself.
        .executableTarget(
            name: "PackageProbe",
            dependencies: ["Age", "Exchange", "Practice", "Sealing"],
            path: "Benchmarks/Package",
            swiftSettings: settings
        ),
        .testTarget(
            name: "PlatformTests",
            dependencies: ["Platform", "PlatformProbe", "Sealing", "TestSupport"],
            exclude: ["Drivers"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PracticeTests",
            dependencies: ["Practice", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RulesTests",
            dependencies: ["Practice", "Rules", "Screening"],
            swiftSettings: settings
        ),
        .testTarget(name: "ScreeningTests", dependencies: ["Screening"], swiftSettings: settings),
        .testTarget(name: "SearchTests", dependencies: ["Search"], swiftSettings: settings),
        .testTarget(name: "AgeTests", dependencies: ["Age", "Sealing"], swiftSettings: settings),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Age", "CCmark", "Exchange", "Practice", "Sealing"],
            exclude: ["Package/Vectors", "Package/make_vectors.py"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ArchiveTests",
            dependencies: ["Archive", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ForeignCiphersTests",
            dependencies: ["ForeignCiphers", "Sealing", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SealingTests",
            dependencies: ["CSodium", "Sealing", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Sealing", "Store", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CompileFailTests",
            dependencies: ["Sealing", "Store", "Tacit"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "CrashWriter",
            dependencies: [
                "Practice", "Sealing", "Tacit", "TestSupport",
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            path: "Tests/CrashWriter",
            swiftSettings: settings
        ),
        .testTarget(
            name: "TacitTests",
            dependencies: [
                "Age", "CrashWriter", "Exchange", "Practice", "Rules", "Screening", "Sealing",
                "Search",
                "Store",
                "Tacit", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Packages/Golden"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TacitCLITests",
            dependencies: [
                "Platform", "Practice", "Rules", "Screening", "Sealing", "Tacit", "TacitCLI",
                "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Drivers"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["TacitCLI", "TestSupport"],
            exclude: ["Drivers"],
            swiftSettings: settings
        ),
    ]
)

// Printing needs a graphics library; nobody has to have one for anything else.
if Context.environment["TACIT_PDF"] == "1" {
    package.products.append(.executable(name: "tacit-pdf", targets: ["PrintedPages"]))
    package.targets += [
        .systemLibrary(
            name: "CPango",
            pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev"])]
        ),
        .executableTarget(
            name: "PrintedPages",
            dependencies: ["CPango", "Platform"],
            swiftSettings: settings
        ),
    ]
}
