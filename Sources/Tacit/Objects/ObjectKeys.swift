import Practice
import Sealing

/// Whoever can seal and open the objects of one domain; the domain is part of every context.
protocol ObjectKeys: AnyObject, Sendable {
    /// The place of an object of this domain.
    func place(_ type: ObjectType, _ id: Identifier, revision: UInt64) -> Context
    func seal(_ text: [UInt8], at place: Context) -> Sealed
    func open(_ stored: Stored, at place: Context) throws(SealingError) -> [UInt8]
}

/// The keys of one role while it is unlocked.
final class RoleKeys: ObjectKeys {
    let vault: Identifier
    let role: Role
    let key: Key<RolePurpose>
    private let rows: Key<RowPurpose>
    private let chain: Key<ChainPurpose>

    init(vault: Identifier, role: Role, key: consuming Key<RolePurpose>) {
        self.vault = vault
        self.role = role
        rows = key.derive(from: vault.bytes)
        chain = key.derive(from: vault.bytes)
        self.key = key
    }

    func place(_ type: ObjectType, _ id: Identifier, revision: UInt64) -> Context {
        place(type, id, revision: revision, realm: nil, engagement: .none)
    }

    /// As ``place(_:_:revision:)``, in a compartment of the role.
    func place(
        _ type: ObjectType,
        _ id: Identifier,
        revision: UInt64,
        realm: Realm?,
        engagement: Identifier
    ) -> Context {
        Context(
            vault: vault.bytes,
            role: role.number,
            realm: realm?.rawValue ?? 0,
            engagement: engagement.bytes,
            type: type.rawValue,
            object: id.bytes,
            revision: revision
        )
    }

    func seal(_ text: [UInt8], at place: Context) -> Sealed { key.seal(text, at: place) }

    func open(_ stored: Stored, at place: Context) throws(SealingError) -> [UInt8] {
        try key.open(stored, at: place)
    }

    /// The identifier of a row that follows from a name and a number.
    func row(_ name: StaticString, _ number: UInt64 = 0) -> Identifier {
        Identifier(prefixOf: rows.digest(RowName.bytes(name) + LittleEndian.bytes(number)))
    }

    /// By what the role knows an identity again without hashing it.
    func mark(of identity: [UInt8]) -> Identifier {
        Identifier(prefixOf: rows.digest(RowName.bytes("identity") + identity))
    }

    /// The link that an audit row makes in the chain.
    func link(_ row: [UInt8]) -> [UInt8] { chain.digest(row) }
}

/// The keys of one compartment: one engagement in one realm.
///
/// Realm and engagement belong to the key: no call takes them from anywhere else, so nothing can be
/// sealed or opened for another realm with it.
final class CompartmentKeys: ObjectKeys {
    let vault: Identifier
    let role: Role
    /// The identifier of the compartment's key object.
    let id: Identifier
    let engagement: Identifier
    let realm: Realm
    let key: Key<CompartmentPurpose>
    private let rows: Key<RowPurpose>

    init(
        role: RoleKeys,
        id: Identifier,
        engagement: Identifier,
        realm: Realm,
        key: consuming Key<CompartmentPurpose>
    ) {
        vault = role.vault
        self.role = role.role
        self.id = id
        self.engagement = engagement
        self.realm = realm
        rows = key.derive(from: id.bytes)
        self.key = key
    }

    /// Made when it is needed: most who open a compartment have no use for it.
    private var subject: Key<SubjectPurpose> { key.derive(from: id.bytes) }

    func place(_ type: ObjectType, _ id: Identifier, revision: UInt64) -> Context {
        Context(
            vault: vault.bytes,
            role: role.number,
            realm: realm.rawValue,
            engagement: engagement.bytes,
            type: type.rawValue,
            object: id.bytes,
            revision: revision
        )
    }

    func seal(_ text: [UInt8], at place: Context) -> Sealed { key.seal(text, at: place) }

    func open(_ stored: Stored, at place: Context) throws(SealingError) -> [UInt8] {
        try key.open(stored, at: place)
    }

    /// What the directory says about the compartment.
    var place: Directory.Entry {
        Directory.Entry(engagement: engagement, realm: realm, compartment: id)
    }

    /// The row of the compartment's state.
    var stateRow: Identifier { row("state", of: id) }

    /// The row of a revision: the first stands under the record's own identifier.
    func row(of record: Identifier, revision: UInt64) -> Identifier {
        revision == 1 ? record : row("revision", of: record, revision)
    }

    /// The row of one chunk of an attachment, counted from 0.
    func row(ofChunk chunk: UInt64, of attachment: Identifier) -> Identifier {
        row("chunk", of: attachment, chunk)
    }

    /// Seals what an audit row says about this engagement, so that it dies with its key.
    func sealSubject(_ text: [UInt8], row: Identifier, epoch: UInt64) -> Sealed {
        subject.seal(text, at: place(.auditSubject, row, revision: epoch))
    }

    /// Opens what ``sealSubject(_:row:epoch:)`` sealed.
    func openSubject(
        _ stored: Stored,
        row: Identifier,
        epoch: UInt64
    ) throws(SealingError) -> [UInt8] {
        try subject.open(stored, at: place(.auditSubject, row, revision: epoch))
    }

    private func row(_ name: StaticString, of id: Identifier, _ number: UInt64 = 0) -> Identifier {
        Identifier(
            prefixOf: rows.digest(RowName.bytes(name) + id.bytes + LittleEndian.bytes(number))
        )
    }
}

/// Names of derived rows, filled to eight bytes so that no two inputs run together.
enum RowName {
    static func bytes(_ name: StaticString) -> [UInt8] {
        var bytes = name.withUTF8Buffer { unsafe [UInt8]($0) }
        precondition(bytes.count <= 8)
        bytes.append(contentsOf: repeatElement(0, count: 8 - bytes.count))
        return bytes
    }
}

extension Identifier {
    /// What stands where there is no engagement.
    static let none = Identifier(high: 0, low: 0)

    /// A new random identifier.
    static func random() -> Identifier { Identifier(prefixOf: Randomness.visible(16)) }

    /// Writes the sixteen bytes at the end.
    func append(to bytes: inout [UInt8]) {
        for word in [high, low] {
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
    }

    /// The first sixteen of at least sixteen bytes.
    init(prefixOf bytes: [UInt8]) {
        precondition(bytes.count >= 16)
        func word(_ slice: ArraySlice<UInt8>) -> UInt64 { slice.reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(high: word(bytes[0..<8]), low: word(bytes[8..<16]))
    }
}

extension Role {
    /// The number of the role in contexts and slots.
    var number: UInt8 {
        switch self {
        case .therapist: 1
        case .coach: 2
        case .client: 3
        }
    }

    init?(number: UInt8) {
        guard let role = Role.allCases.first(where: { $0.number == number }) else { return nil }
        self = role
    }
}
