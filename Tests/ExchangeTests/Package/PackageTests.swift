import Age
import Exchange
import Practice
import Sealing
import Testing

@Suite struct `A package` {
    @Test(arguments: [0, 1, 511, 512, 513, 300_000])
    func `gives back what was put in`(byteCount: Int) throws {
        let identity = AgeIdentity.random()
        let attached = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0 / 241) }
        let package = try SamplePackage(attachments: [attached])
        let file = try package.file(for: [AgeIdentity.random().recipient, identity.recipient])
        let reader = try PackageReader(.identity(identity), input: file.input(pieces: 1_000))
        #expect(reader.manifest.members == package.manifest.members)
        #expect(reader.manifest.labels.texts == ["R", "MH"])
        var records: [PlainRecord] = []
        var files: [[UInt8]] = []
        try reader.read { listed, record in
            #expect(PackageManifest.digest(of: record.note) == listed.digest)
            records.append(record)
        } attachment: { _, read in
            var bytes: [UInt8] = []
            var digest = RunningDigest()
            while case let piece = try read(), !piece.isEmpty {
                bytes += piece
                digest.update(piece)
            }
            files.append(bytes)
            return digest.finish()
        }
        #expect(records.map(\.id) == ["N1", "N2"])
        #expect(records.map(\.note.body) == ["ça va mieux", ""])
        #expect(records[1].note.value(of: "summary") == "\u{2028}\u{7F}\"\\\u{202E}")
        #expect(files == [attached])
    }

    /// Each thirteenth byte: no stretch of a header or of the manifest is as short.
    @Test func `with a byte of its archive changed is refused`() throws {
        let identity = AgeIdentity.random()
        let file = try SamplePackage(attachments: [[1, 2, 3]]).file(for: [identity.recipient])
        var archive: [UInt8] = []
        let reader = try AgeReader(identities: [identity], input: file.input(pieces: .max))
        while try reader.next({ piece in
            unsafe piece.withUnsafeBytes { unsafe archive.append(contentsOf: $0) }
        }) {}
        for index in stride(from: 0, to: archive.count, by: 13) {
            var changed = archive
            changed[index] ^= 1
            var anew: [UInt8] = []
            let writer = try AgeWriter(recipients: [identity.recipient]) { piece in
                unsafe piece.withUnsafeBytes { unsafe anew.append(contentsOf: $0) }
            }
            try unsafe writer.write(changed.span.bytes)
            try writer.finish()
            #expect(throws: PackageFault.self, "byte \(index)") {
                try PackageReader(.identity(identity), input: anew.input(pieces: .max))
                    .read(record: { _, _ in }, attachment: { _, _ in nil })
            }
        }
        #expect(archive.count > 5_000)
    }

    @Test func `is not written where a file is another one than was listed`() throws {
        let package = try SamplePackage()
        var contents = package.contents
        let member = contents[0].member
        contents[0] = PackageFile(member) { sink in
            try unsafe sink([UInt8](repeating: 0, count: member.byteCount).span.bytes)
        }
        let seed = Key<PackageSigningPurpose>.random()
        let envelope = try AgeWriter(recipients: [AgeIdentity.random().recipient]) { _ in }
        #expect(throws: PackageFault.digest) {
            try PackageWriter.write(package.manifest, contents, signedWith: seed, to: envelope)
        }
    }

    @Test func `carries the highest of the labels, and each code once`() {
        let labels = [
            SecurityLabels(.normal), SecurityLabels(.restricted, [.mentalHealth, .substanceUse]),
            SecurityLabels(.veryRestricted, [.mentalHealth, .psychotherapyNote]),
        ]
        #expect(
            SecurityLabels(highWaterMarkOf: labels).texts == ["V", "MH", "PSYTHPN", "SUD"]
        )
    }
}
