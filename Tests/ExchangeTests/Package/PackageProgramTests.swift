import Age
import Exchange
import Foundation
import Practice
import Sealing
import Testing

private let programs = ["age", "minisign", "tar"]
private let hasPrograms = programs.allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
        || FileManager.default.isExecutableFile(atPath: "/bin/\($0)")
}

/// A package of ours, in the hands of the programs of others.
@Suite(.enabled(if: hasPrograms, "age, minisign or tar is not installed"))
struct `A package for the programs of others` {
    private let identity = AgeIdentity.random()

    /// Runs a shell in a folder with the package, the identity and the signer's key.
    private func shell(_ script: String, _ package: SamplePackage) throws -> (Int32, String) {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "package-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try package.file(for: [identity.recipient])
        try Data(file).write(to: folder.appending(path: "package"))
        let secret = identity.text.withBytes { unsafe $0.withUnsafeBytes { unsafe Data($0) } }
        try secret.write(to: folder.appending(path: "identity"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-euc", script]
        process.currentDirectoryURL = folder
        process.environment = ["KEY": package.signer.text, "PATH": "/usr/bin:/bin"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }

    @Test func `opens, unpacks and verifies`() throws {
        let package = try SamplePackage(attachments: [[], [UInt8](repeating: 7, count: 70_000)])
        let (status, talk) = try shell(
            """
            age -d -i identity package > package.tar
            mkdir out && tar -xf package.tar -C out
            cd out
            minisign -Vm manifest.json -P "$KEY"
            tar -tf ../package.tar
            find . -type f | sort
            wc -c attachments/*
            """,
            package
        )
        #expect(status == 0, "\(talk)")
        #expect(talk.contains("Signature and comment signature verified"))
        #expect(talk.contains("Trusted comment: tacit package"))
        #expect(talk.contains("manifest.json\nmanifest.json.minisig\nnotices.txt"))
        #expect(talk.contains("70000 attachments/0002"))
        let files = talk.components(separatedBy: "\n").filter { $0.hasPrefix("./") }
        #expect(files.count == 2 + package.manifest.members.count)
    }

    @Test func `verifies no longer where a byte of the manifest is another one`() throws {
        let (status, talk) = try shell(
            """
            age -d -i identity package | tar -xf -
            sed -i s/progress/Progress/ manifest.json
            ! minisign -Vm manifest.json -P "$KEY"
            """,
            SamplePackage()
        )
        #expect(status == 0, "\(talk)")
        #expect(talk.contains("Signature verification failed"))
    }

    @Test func `can be packed anew by tar and age, and is noticed then`() throws {
        // What tar writes by itself is another archive: owner, time, a filled-up end.
        let package = try SamplePackage()
        let (status, talk) = try shell(
            """
            age -d -i identity package | tar -xf -
            rm package
            tar -cf - * | age -e -i identity -o package
            base64 -w 0 package
            """,
            package
        )
        #expect(status == 0, "\(talk)")
        let file = try #require(Data(base64Encoded: talk))
        #expect(throws: PackageFault.archive) {
            _ = try PackageReader(.identity(identity), input: Array(file).input(pieces: .max))
        }
    }
}
