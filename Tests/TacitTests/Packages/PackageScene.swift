import Age
import Exchange
import Foundation
import Practice
import Rules
import Sealing
import Tacit
import Testing

/// Two holders who exchange packages: each has a vault of their own.
enum PackageScene {
    static let receiver = Result { try SampleVault(roles: [.therapist, .coach]) { _ in } }

    /// Opens a fresh copy of the receiver's vault.
    static func receiving(
        _ role: Role = .therapist,
        _ body: (inout UnlockedVault) throws -> Void
    ) throws {
        let sample = try receiver.get()
        var vault = try sample.unlock(sample.folder.copy(), role)
        try body(&vault)
        try vault.lock()
    }

    /// A package that the sender's vault made for somebody.
    static func made(
        by role: Role = .therapist,
        for recipients: [String],
        _ request: (borrowing UnlockedVault) throws -> DisclosureRequest = { try $0.toMia() },
        adding: (inout UnlockedVault, Identifier) throws -> Void = { _, _ in }
    ) throws -> [UInt8] {
        var file: [UInt8] = []
        try DisclosingScene.fresh(role) { vault, ana in
            try adding(&vault, ana)
            file = try vault.package(request(vault), of: ana, .recipients(recipients)).file
        }
        return file
    }

    /// Opens the receiver's vault, and makes a package for it.
    static func exchange(
        from sender: Role = .therapist,
        to role: Role = .therapist,
        _ request: (borrowing UnlockedVault) throws -> DisclosureRequest = { try $0.toMia() },
        adding: (inout UnlockedVault, Identifier) throws -> Void = { _, _ in },
        _ body: (inout UnlockedVault, [UInt8]) throws -> Void
    ) throws {
        try receiving(role) { vault in
            let file = try made(
                by: sender,
                for: [vault.identity().recipient],
                request,
                adding: adding
            )
            try body(&vault, file)
        }
    }
}

extension UnlockedVault {
    mutating func package(
        _ request: DisclosureRequest,
        of engagement: Identifier,
        _ seal: ExportSeal
    ) throws -> (file: [UInt8], made: MadePackage) {
        var file: [UInt8] = []
        let now = try SampleVault.moment
        let made = try disclosePackage(
            sealedFor: seal,
            now: now,
            permitToDisclose(request, engagement: engagement, now: now)
        ) { file += $0.array }
        return (file, made)
    }

    @discardableResult
    mutating func receive(
        _ file: [UInt8],
        key: PackageKey = .ofRole,
        _ request: ReceiptRequest = ReceiptRequest(createClients: true, trustsSender: true)
    ) throws -> ImportReport {
        try importPackage(
            file.packageSource,
            key: key,
            request,
            now: SampleVault.moment,
            gate.permitToImport()
        )
    }

    /// What is wrong with a package; `nil` where it came in.
    mutating func problem(
        with file: [UInt8],
        key: PackageKey = .ofRole,
        _ request: ReceiptRequest = ReceiptRequest(createClients: true, trustsSender: true)
    ) throws -> PackageProblem? {
        do {
            try receive(file, key: key, request)
            return nil
        } catch TransferError.package(let problem) {
            return problem
        }
    }
}

extension [UInt8] {
    var packageSource: PackageSource {
        var read: () throws -> [UInt8] = { [] }
        return PackageSource {
            read = pieces(self, of: 4_099)
        } read: {
            try read()
        }
    }

    /// All of a package, opened with an identity: the manifest, and the bytes of each member.
    func opened(
        with identity: AgeIdentity
    ) throws -> (manifest: PackageManifest, archive: [UInt8]) {
        func input() -> AgeInput {
            var rest = self[...]
            return { span in
                let piece = rest.prefix(span.byteCount)
                rest = rest.dropFirst(piece.count)
                for (offset, byte) in piece.enumerated() {
                    span.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
                }
                return piece.count
            }
        }
        let reader = try PackageReader(.identity(identity), input: input())
        try reader.read(record: { _, _ in }, attachment: { _, _ in nil })
        var archive: [UInt8] = []
        let age = try AgeReader(identities: [identity], input: input())
        while try age.next({ archive += $0.array }) {}
        return (reader.manifest, archive)
    }
}
