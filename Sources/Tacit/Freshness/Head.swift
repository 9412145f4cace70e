import Practice
import Sealing

/// What a role's vault is at one moment: the root from which everything else is checked.
///
/// Fields (Docs/Format.md, section Head): 1 epoch, 2 link, 3 digest of the role's slots,
/// 4 number of the role's rows, 5 page table.
struct Head: Sendable {
    /// The number of writes of this role, the first one being 1.
    var epoch: UInt64
    /// The link of the last audit row.
    var link: [UInt8]
    var slotsDigest: [UInt8]
    var rowCount: UInt64
    var table: [PageReference]

    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, epoch)
        writer.put(2, link)
        writer.put(3, slotsDigest)
        writer.put(4, rowCount)
        writer.put(5, Manifest.bytes(table))
        return writer.bytes
    }

    init(founding slotsDigest: [UInt8]) {
        epoch = 0
        link = [UInt8](repeating: 0, count: 32)
        self.slotsDigest = slotsDigest
        // The head's own row.
        rowCount = 1
        table = []
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        epoch = try reader.number(1)
        link = try reader.digest(2)
        slotsDigest = try reader.digest(3)
        rowCount = try reader.number(4)
        guard let table = Manifest.table(try reader.required(5)) else { throw FieldError() }
        self.table = table
        try reader.finish()
    }

    /// The digest by which a head vouches for the slots of its role.
    static func digest(ofSlots slots: [[UInt8]]) -> [UInt8] {
        Digest.of(slots.flatMap { $0 })
    }
}
