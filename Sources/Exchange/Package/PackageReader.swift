package import Age
import Practice
import Sealing

/// Reads a package (Docs/Package.md), in memory of a manifest and a few hundred kilobytes.
///
/// Making one opens the envelope and checks manifest and signature. ``read(record:attachment:)``
/// goes through all of the rest and checks it: only when it returns is the package whole. Whoever
/// keeps anything of it reads it twice, or can take back what was kept.
package final class PackageReader {
    package let manifest: PackageManifest
    private var archive: TarReader

    /// Who opens an envelope.
    package enum Opener {
        case identity(AgeIdentity)
        case passphrase(AgePassphrase)
    }

    /// - Throws: ``PackageFault``; what `input` throws; `AgeError.outOfMemory` for a passphrase.
    package init(_ opener: Opener, input: @escaping AgeInput) throws {
        let envelope = try Envelope(opener, input)
        var archive = TarReader { try envelope.piece() }
        let text = try Self.beginning(
            of: &archive,
            PackageManifest.path,
            limit: PackageManifest.greatestByteCount
        )
        let signature = try Self.beginning(
            of: &archive,
            PackageManifest.signaturePath,
            limit: 1_024
        )
        manifest = try PackageManifest(text: text)
        self.archive = archive
        let seal = try MinisignSignature(signature)
        guard seal.trustedComment == manifest.comment else { throw PackageFault.signature }
        try seal.verify(text, by: manifest.sender.signer)
        try checkRecipient(opener)
    }

    /// One of the first two members, whole.
    private static func beginning(
        of archive: inout TarReader,
        _ path: String,
        limit: Int
    ) throws -> [UInt8] {
        guard let header = try archive.next(), header.path == path else {
            throw PackageFault.missing
        }
        guard header.byteCount <= limit else { throw PackageFault.tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(header.byteCount)
        while bytes.count < header.byteCount { bytes += try archive.content() }
        return bytes
    }

    /// Somebody who got the package and wrapped it anew for another leaves the manifest as it was.
    private func checkRecipient(_ opener: Opener) throws(PackageFault) {
        switch opener {
        case .identity(let identity):
            guard manifest.recipient.keys.contains(identity.recipient.text) else {
                throw .recipient
            }
        case .passphrase:
            guard manifest.recipient.keys.isEmpty else { throw .recipient }
        }
    }
}

// MARK: Members

extension PackageReader {
    /// Goes through all members, and checks each; called once.
    ///
    /// - Parameters:
    ///   - record: is given each record with what the manifest says of it.
    ///   - attachment: is given each attached file and a way to read it piece by piece, up to an
    ///     empty one; gives the digest of what it read, or reads nothing and gives `nil`: then it is
    ///     read and digested here.
    /// - Throws: ``PackageFault``; what the arguments and the input throw.
    package func read(
        record: (PackageManifest.Record, PlainRecord) throws -> Void,
        attachment: (PackageManifest.Member, () throws -> [UInt8]) throws -> [UInt8]?
    ) throws {
        for member in manifest.members {
            guard let header = try archive.next() else { throw PackageFault.missing }
            guard header.path == member.path else { throw PackageFault.surplus }
            guard header.byteCount == member.byteCount else { throw PackageFault.length }
            let digest = try digest(of: member, record, attachment)
            guard digest == member.digest else { throw PackageFault.digest }
        }
        guard try archive.next() == nil else { throw PackageFault.surplus }
    }

    private func digest(
        of member: PackageManifest.Member,
        _ record: (PackageManifest.Record, PlainRecord) throws -> Void,
        _ attachment: (PackageManifest.Member, () throws -> [UInt8]) throws -> [UInt8]?
    ) throws -> [UInt8] {
        if member.path.hasPrefix(PackageManifest.attachmentFolder),
            let digest = try attachment(member, { [self] in try archive.content() })
        {
            return digest
        }
        let content = MemberContent { [self] in try archive.content() }
        if member.path == PackageManifest.recordsPath { try readRecords(content, record) }
        return try content.rest()
    }

    private func readRecords(
        _ content: MemberContent,
        _ body: (PackageManifest.Record, PlainRecord) throws -> Void
    ) throws {
        var lines = JSONLinesReader { try content.piece() }
        for listed in manifest.records {
            guard let record = try record(from: &lines, content), record.id == listed.id,
                record.note.kind == listed.kind,
                PackageManifest.digest(of: record.note) == listed.digest
            else { throw PackageFault.records }
            try body(listed, record)
        }
        guard try record(from: &lines, content) == nil else { throw PackageFault.records }
    }

    /// What is wrong with the archive goes before what is wrong with a line of it.
    private func record(
        from lines: inout JSONLinesReader,
        _ content: MemberContent
    ) throws -> PlainRecord? {
        do throws(InterchangeError) {
            return try lines.next()
        } catch {
            throw content.failure ?? PackageFault.records
        }
    }
}

/// The bytes of one member, on their way through its digest.
private final class MemberContent {
    private let source: () throws -> [UInt8]
    private var digest = RunningDigest()
    private(set) var failure: (any Error)?

    init(_ source: @escaping () throws -> [UInt8]) { self.source = source }

    func piece() throws -> [UInt8] {
        do {
            let piece = try source()
            digest.update(piece)
            return piece
        } catch {
            failure = error
            throw error
        }
    }

    /// Reads what is left; the digest of all of it.
    func rest() throws -> [UInt8] {
        while !(try piece().isEmpty) {}
        return digest.finish()
    }
}

/// The text of an age file, piece by piece.
private final class Envelope {
    private let reader: AgeReader

    init(_ opener: PackageReader.Opener, _ input: @escaping AgeInput) throws {
        do {
            switch opener {
            case .identity(let identity):
                reader = try AgeReader(identities: [identity], input: input)
            case .passphrase(let passphrase):
                reader = try AgeReader(identities: [], passphrases: [passphrase], input: input)
            }
        } catch {
            throw Self.fault(error)
        }
    }

    /// Nothing at the end.
    func piece() throws -> [UInt8] {
        do {
            var piece: [UInt8] = []
            while piece.isEmpty, try reader.next({ piece = unsafe $0.withUnsafeBytes(Array.init) })
            {}
            return piece
        } catch {
            throw Self.fault(error)
        }
    }

    private static func fault(_ error: any Error) -> any Error {
        switch error as? AgeError {
        case nil, .outOfMemory?: error
        case .noMatch?: PackageFault.notForYou
        default: PackageFault.envelope
        }
    }
}
