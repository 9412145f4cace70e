import Foundation

/// The modules that were built together with this test, as the compiler finds them.
struct BuiltModules: Sendable {
    /// The folder in which the package lies; SwiftPM names the package after it.
    let root: URL
    /// The folder with the products of this build.
    let products: URL

    /// The build in which a module lies; `nil` where none is found.
    static func build(with module: String) -> BuiltModules? {
        candidates.first { build in
            FileManager.default.fileExists(
                atPath: build.products.appending(path: "Modules/\(module).swiftmodule").path
            )
        }
    }

    /// The folder of the running test first, then the one where a debug build lies by default.
    private static var candidates: [BuiltModules] {
        var source = URL(filePath: #filePath)
        for _ in 0..<3 { source.deleteLastPathComponent() }
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let resolved = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let products = program.deletingLastPathComponent()
        return [BuiltModules(root: source, products: products)]
            + [source, resolved].map { root in
                BuiltModules(root: root, products: root.appending(path: ".build/debug"))
            }
    }

    /// What SwiftPM gives as `-package-name`.
    private var packageName: String {
        String(root.lastPathComponent.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// The module maps of C targets, ours and those of packages that we use.
    private var moduleMaps: [String] {
        let build = products.resolvingSymlinksInPath()
        let scratch = build.deletingLastPathComponent().deletingLastPathComponent()
        let folders =
            children(build) + children(root.appending(path: "Sources"))
            + children(scratch.appending(path: "checkouts"))
            .flatMap { children($0.appending(path: "Sources")) }
            .flatMap { [$0, $0.appending(path: "include")] }
        return folders.map { $0.appending(path: "module.modulemap").path }
            .filter { FileManager.default.fileExists(atPath: $0) }
    }

    private func children(_ folder: URL) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(
            at: folder.resolvingSymlinksInPath(),
            includingPropertiesForKeys: nil
        )
        return found ?? []
    }

    private func arguments(inPackage: Bool) -> [String] {
        let cache = FileManager.default.temporaryDirectory.appending(path: "snippet-modules")
        var arguments = ["swiftc", "-emit-sil", "-o", "/dev/null", "-swift-version", "6"]
        arguments += ["-module-name", "Snippet", "-module-cache-path", cache.path]
        arguments += ["-I", products.appending(path: "Modules").path]
        for map in moduleMaps { arguments += ["-Xcc", "-fmodule-map-file=\(map)"] }
        if inPackage { arguments += ["-package-name", packageName] }
        return arguments
    }

    /// Compiles a source up to the checks of ownership, which is further than `-typecheck` goes.
    ///
    /// - Returns: the compiler's messages, or `nil` where it had none to make.
    func complaints(about source: String, inPackage: Bool) throws -> String? {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "snippet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "Snippet.swift")
        try Data(source.utf8).write(to: file)

        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments = arguments(inPackage: inPackage) + [file.path]
        let output = Pipe()
        compiler.standardError = output
        compiler.standardOutput = FileHandle.nullDevice
        try compiler.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        compiler.waitUntilExit()
        return compiler.terminationStatus == 0 ? nil : text
    }
}
