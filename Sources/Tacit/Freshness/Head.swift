import Practice
import Sealing

/// What a role's vault is at one moment: the root from which everything else is checked.
///
/// Fields (Docs/Format.md, section Head): 1 epoch, 2 link, 3 digests of the role's slots, 4 number
/// of the role's rows, 5 page table, 6 roles of the vault, 7 the write whose bytes are to go.
struct Head: Sendable {
    /// The number of writes of this role, the first one being 1.
    var epoch: UInt64
    /// The link of the last audit row.
    var link: [UInt8]
    /// BLAKE2b-256 of each of the role's slots, in order of arrival.
    var slotDigests: [[UInt8]]
    var rowCount: UInt64
    var table: [PageReference]
    /// In the order of their numbers; settled when the vault is made.
    let roles: [Role]
    /// The epoch of the last write that destroyed something whose bytes may still stand in file or
    /// log; `nil` where none do.
    var erasing: UInt64?

    init(founding slots: [[UInt8]], roles: [Role]) {
        epoch = 0
        link = [UInt8](repeating: 0, count: 32)
        slotDigests = slots.map(Digest.of)
        // The head's own row.
        rowCount = 1
        table = []
        self.roles = roles.sorted { $0.number < $1.number }
    }
}

extension Head: Encoded {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, epoch)
        writer.put(2, link)
        for digest in slotDigests { writer.put(3, digest) }
        writer.put(4, rowCount)
        writer.put(5, Manifest.bytes(table))
        writer.put(6, roles.map(\.number))
        if let erasing { writer.put(7, erasing) }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        epoch = try reader.number(1)
        link = try reader.digest(2)
        slotDigests = []
        for digest in try reader.all(3) {
            guard digest.count == 32 else { throw FieldError() }
            slotDigests.append(Array(digest))
        }
        rowCount = try reader.number(4)
        guard let table = Manifest.table(try reader.required(5)) else { throw FieldError() }
        self.table = table
        var roles: [Role] = []
        for number in try reader.required(6) {
            guard let role = Role(number: number) else { throw FieldError() }
            roles.append(role)
        }
        self.roles = roles
        erasing = try reader.optionalNumber(7)
        guard erasing.map({ (1...max(epoch, 1)).contains($0) }) ?? true else { throw FieldError() }
        try reader.finish()
    }
}
