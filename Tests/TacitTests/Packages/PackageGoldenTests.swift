import Age
import Exchange
import Foundation
import Practice
import Rules
import Sealing
import Tacit
import Testing

/// Decrypts with the real `age` where it is installed.
enum RealAge {
    static let path = ["/usr/bin/age", "/usr/local/bin/age"]
        .first(where: FileManager.default.isExecutableFile(atPath:))

    static func decrypt(_ file: [UInt8], _ identity: AgeIdentity) throws -> [UInt8]? {
        guard let path else { return nil }
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (key, sealed) = (folder.appending(path: "key"), folder.appending(path: "sealed"))
        try Data(identity.text.withBytes { $0.array }).write(to: key)
        try Data(file).write(to: sealed)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["-d", "-i", key.path, sealed.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
        return [UInt8](data)
    }
}

@Suite struct `What is in a package` {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")

    private func bytes(of transfer: Transfer) throws -> (bytes: [UInt8], planned: Set<String>) {
        let own = AgeIdentity.random()
        var result: (bytes: [UInt8], planned: Set<String>) = ([], [])
        try TransferScene.fresh(transfer.role) { vault in
            try GoldenScene.fill(&vault, for: transfer)
            let ana = try GoldenScene.engagement(in: vault)
            let now = try SampleVault.moment
            let request = try transfer.request(in: vault)
            let permit = try vault.permitToDisclose(request, engagement: ana, now: now)
            let planned = permit.selection.items.flatMap { item in
                (item.fields + (item.includesBody ? ["body"] : [])
                    + (item.includesTitle ? ["title"] : [])
                    + (item.includesTags ? ["tag"] : [])).map { "\(item.kind) \($0)" }
            }
            let file = try vault.package(
                request,
                of: ana,
                .recipients([own.recipient.text])
            ).file
            let opened = try RealAge.decrypt(file, own) ?? file.opened(with: own).archive
            result = (opened, Set(planned))
        }
        return result
    }

    /// Written anew with TACIT_WRITE_GOLDEN=1, and then to be read by somebody who knows section 7.1
    /// of the rules.
    @Test(arguments: Transfer.all)
    func `is what its golden list says, to the field, and nothing else`(
        transfer: Transfer
    ) throws {
        let discipline = transfer.role.discipline
        let (bytes, planned) = try bytes(of: transfer)
        let found = GoldenScene.found(in: bytes, discipline)
        // As it was said beforehand.
        let said = Set(
            found.flatMap { line in
                let parts = line.components(separatedBy: ": ")
                return (parts.last ?? "").split(separator: " ").map { "\(parts[0]) \($0)" }
            }
        )
        let kinds = Set(GoldenScene.kinds(of: discipline).map(\.id))
        #expect(said == planned.filter { kinds.contains(String($0.split(separator: " ")[0])) })
        let file = Self.folder.appending(path: "\(transfer).txt")
        let text = found.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["TACIT_WRITE_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: Self.folder,
                withIntermediateDirectories: true
            )
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    /// What is in one with countersignatures stands where trainees are (`A countersignature of a trainee's note`).
    @Test func `has a golden list for each profile of the rules`() {
        #expect(
            Set(Transfer.all.map(\.description))
                == Set(
                    PurposeProfile.all.filter { $0.purpose != .countersignature }.map {
                        Transfer.name($0.discipline, $0.purpose, isIdentified: $0.isIdentified)
                    }
                )
        )
    }

    @Test func `names nobody where nobody may be named`() throws {
        for transfer in Transfer.all where transfer.isDeidentified {
            // Base 64 unpacked, and keys and signatures left aside: chance writes names there.
            for member in try DeidentifiedScene.members(of: try bytes(of: transfer).bytes)
            where !member.path.hasPrefix("manifest") {
                for word in ["Ana", "Pop", "2026-02-02", "K-"] {
                    #expect(!member.text.contains(word), "\(transfer) \(member.path): \(word)")
                }
            }
        }
    }
}
