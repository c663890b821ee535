// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "khuyencong",
    products: [
        .executable(name: "khuyencong", targets: ["Command"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    ],
    targets: [
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        .target(name: "Basics", swiftSettings: strict),
        .target(
            name: "Domain", dependencies: ["Basics"],
            resources: [.embedInCode("Data")], swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: [
                "Basics", "CLibPQ", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .target(
            name: "Documents", dependencies: ["Basics", "CExpat", "CPango", "CXlsxWriter", "CZip"],
            swiftSettings: strict),
        .target(
            name: "Actions",
            dependencies: [
                "Basics", "CArgon2", "Domain", "Storage", "Documents",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.copy("Migrations")], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Actions", "Basics", "CZlib", "Documents", "Domain", "Storage",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            resources: [.embedInCode("Static")], swiftSettings: strict),
        .executableTarget(
            name: "Command",
            dependencies: [
                "Actions", "Basics", "Domain", "Storage", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "Bench",
            dependencies: [
                "Actions", "Basics", "CPango", "CXlsxWriter", "Documents", "Domain", "Fuzzing", "Storage",
            ],
            path: "Benchmarks/Bench",
            swiftSettings: strict),
        // A target of its own: what it imports would change what the other benches see of the C library.
        .executableTarget(
            name: "BareServer",
            dependencies: [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "Benchmarks/BareServer",
            swiftSettings: strict),

        .testTarget(
            name: "BasicsTests", dependencies: ["Basics"],
            exclude: [
                "AmountInWords/make.py", "AmountInWords/oracle.tsv", "LegacyText/make.py", "LegacyText/tcvn3.tsv",
                "LegacyText/vni.tsv",
            ],
            swiftSettings: strict),
        .testTarget(name: "DomainTests", dependencies: ["Basics", "Domain"], swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Basics", "CExpat", "CZip", "Documents"],
            exclude: ["Xls/files", "Xls/make.py"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests", dependencies: ["Basics", "CSQLite", "Storage", "Support"], swiftSettings: strict),
        .testTarget(
            name: "ActionsTests", dependencies: ["Actions", "Basics", "Documents", "Domain", "Storage", "Support"],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Actions", "Basics", "Documents", "Domain", "Storage", "Support", "Web",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            exclude: ["__Snapshots__"], swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: ["Actions", "Basics", "Command", "CZip", "Documents", "Domain", "Storage", "Support"],
            swiftSettings: strict),
        .target(
            name: "Support", dependencies: ["Actions", "Basics", "CZip", "Documents", "Storage"], path: "Tests/Support",
            swiftSettings: strict),
        .target(
            name: "Fuzzing", dependencies: ["Basics", "CZip", "Documents", "Domain", "Support"], path: "Tests/Fuzzing",
            swiftSettings: strict),
        .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing", "Support"], swiftSettings: strict),
    ]
)
