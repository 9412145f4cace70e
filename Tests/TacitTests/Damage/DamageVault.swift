import Foundation
import Practice
import Tacit

/// A small vault of one role, with something of every kind in it.
enum DamageVault {
    struct Sound: Sendable {
        let vault: SampleVault
        let bytes: [UInt8]
        let truth: VaultReading
        /// Where the header, the slots and the sealed bytes lie in the file.
        let written: [Range<Int>]
        /// Where the slots lie.
        let slots: [Range<Int>]

        func isWritten(_ position: Int) -> Bool { written.contains { $0.contains(position) } }

        func isInSlot(_ position: Int) -> Bool { slots.contains { $0.contains(position) } }
    }

    static let shared = Result {
        let vault = try SampleVault(roles: [.therapist]) { vault in
            let engagement = try vault.begin(with: "Ana")
            let record = try vault.write("first", in: engagement)
            try vault.rewrite(record.id, parents: [1], as: "second")
            try vault.write("process", in: engagement, kind: "psychotherapy-note")
            try vault.write("file", in: engagement, attachments: [("a.txt", [1, 2, 3])])
        }
        let folder = try vault.folder.copy()
        let blobs = try folder.objects().map(\.sealed)
        let slots = try folder.slots()
        let blocks = try folder.blocks().map(\.sealed)
        let bytes = try folder.bytes()
        let data = Data(bytes)
        let header = data.range(of: Data([1]) + Data(vault.id.bytes))
        return Sound(
            vault: vault,
            bytes: bytes,
            truth: VaultReading { try vault.unlock(folder, .therapist) },
            written: try (blobs + slots + blocks).map { try place(of: $0, in: data) }
                + (header.map { [$0.lowerBound..<$0.lowerBound + 49] } ?? []),
            slots: try slots.map { try place(of: $0, in: data) }
        )
    }

    private static func place(of blob: Data, in file: Data) throws -> Range<Int> {
        guard let range = file.range(of: blob) else { throw SampleError.noSuchDay }
        return range
    }
}
