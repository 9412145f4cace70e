import Foundation
import Practice
import Sealing
import Store
import Tacit

/// A vault that a suite founds once, at the floor of the KDF, and copies for every test.
final class SampleVault: Sendable {
    static let passphrase = "correct horse battery staple"
    static let now = Moment(year: 2026, month: 3, day: 2, clock: .init(second: 36_000, offset: 60))

    /// Without one nobody opens therapy (SC-05).
    static let licence = Credential(
        title: "Psychologist",
        number: "12345",
        jurisdiction: "DE",
        expires: Moment(year: 2099, month: 12, day: 31)
    )

    let folder: VaultFolder
    let id: Identifier
    let recoveryCode: String
    private let keys: [RoleKey]

    /// A role's key, for tests that open the same vault a thousand times.
    private final class RoleKey: Sendable {
        let role: Role
        let key: Key<RolePurpose>

        init(_ role: Role, _ key: consuming Key<RolePurpose>) {
            self.role = role
            self.key = key
        }
    }

    init(roles: [Role], fill: (inout UnlockedVault) throws -> Void) throws {
        let folder = try VaultFolder()
        self.folder = folder
        let founded = try Vault.create(
            at: folder.path,
            Founding(
                holder: "Dr. Holder",
                roles: roles,
                credentials: roles.contains(.therapist) ? [Self.licence] : [],
                cost: .floor
            ),
            passphrase: secret(Self.passphrase),
            anchors: folder.anchors,
            now: Self.moment
        )
        let id = founded.id
        self.id = id
        recoveryCode = plain(founded.recoveryCode)
        keys = try roles.map { RoleKey($0, try folder.roleKey($0, of: id)) }
        for role in roles {
            var vault = try unlock(folder, role)
            try fill(&vault)
            try vault.lock()
        }
    }

    static var moment: Moment {
        get throws {
            guard let now else { throw SampleError.noSuchDay }
            return now
        }
    }

    /// Opens a copy without the KDF: everything else is as with the passphrase.
    func unlock(
        _ folder: VaultFolder,
        _ role: Role,
        accepting: Bool = false
    ) throws -> UnlockedVault {
        guard let key = keys.first(where: { $0.role == role }) else { throw SampleError.noSuchRole }
        return try Vault(opening: folder.path, anchors: folder.anchors).unlock(
            role,
            key: key.key.duplicate(),
            now: Self.moment,
            accepting: accepting
        )
    }
}

enum SampleError: Error {
    case noSuchDay
    case noSuchRole
    case noSuchClient
}

extension VaultFolder {
    /// Opens a role with the passphrase, as anybody does.
    func unlock(
        _ role: Role,
        with passphrase: String = SampleVault.passphrase,
        as opener: Vault.Opener = .passphrase,
        accepting: Bool = false
    ) throws -> UnlockedVault {
        try Vault(opening: path, anchors: anchors).unlock(
            role,
            with: secret(passphrase),
            as: opener,
            now: SampleVault.moment,
            accepting: accepting
        )
    }

    /// The key of a role, out of its slot.
    func roleKey(
        _ role: Role,
        of vault: Identifier,
        with passphrase: String = SampleVault.passphrase
    ) throws -> Key<RolePurpose> {
        for bytes in try slots() {
            let slot = try KeySlot(parsing: [UInt8](bytes))
            guard slot.kind == .passphrase else { continue }
            if let key = try? slot.open(vault: vault.bytes, secret: secret(passphrase)),
                slot.bytes[2] == role.slotNumber
            {
                return key
            }
        }
        throw SampleError.noSuchRole
    }
}

extension Role {
    /// The number of the role in a slot (Docs/Format.md, section Key slot).
    var slotNumber: UInt8 {
        switch self {
        case .therapist: 1
        case .coach: 2
        case .client: 3
        }
    }

    /// A kind of record that the role writes every day.
    var everydayKind: String {
        switch self {
        case .therapist: "progress-note"
        case .coach: "coaching-session"
        case .client: "entry"
        }
    }
}

// MARK: What is in it

extension UnlockedVault {
    /// Opens an engagement, as the rules permit it.
    mutating func opened(with opening: EngagementOpening) throws -> Engagement {
        let now = try SampleVault.moment
        return try openEngagement(now: now, permitToOpen(opening, now: now)).engagement
    }

    /// Adds a client with an engagement.
    mutating func begin(with name: String) throws -> Identifier {
        let now = try SampleVault.moment
        let client = try addClient(ClientDetails(name: name, phone: "phone of \(name)"), now: now)
        // The other role's samples have clients of the same names (DR-01).
        return try opened(
            with: EngagementOpening(clients: [client.id], isAnotherPerson: true)
        ).id
    }

    @discardableResult
    mutating func write(
        _ title: String,
        in engagement: Identifier,
        kind: String? = nil,
        attachments: [(name: String, bytes: [UInt8])] = []
    ) throws -> SavedRecord {
        let kind = kind ?? role.everydayKind
        return try add(
            NewRecord(
                engagement: engagement,
                note: Note(
                    kind: kind,
                    at: SampleVault.moment,
                    title: title,
                    tags: ["tag of \(title)"],
                    fields: [Note.Field(name: "field", value: "value of \(title)")],
                    body: "body of \(title)"
                ),
                attachments: attachments.map { .whole($0.bytes, name: $0.name) }
            ),
            now: SampleVault.moment,
            gate.permitToSave(kind: kind)
        )
    }

    @discardableResult
    mutating func rewrite(
        _ record: Identifier,
        parents: [UInt64],
        as title: String
    ) throws -> SavedRecord {
        let kind = role.everydayKind
        return try edit(
            record,
            parents: parents,
            note: Note(kind: kind, title: title, body: "body of \(title)"),
            now: SampleVault.moment,
            gate.permitToSave(kind: kind)
        )
    }
}

extension AttachmentSource {
    /// A file out of memory, in pieces of a length that fits nothing else.
    static func whole(_ bytes: [UInt8], name: String) -> AttachmentSource {
        let reader = PieceReader(bytes)
        return AttachmentSource(name: name) { reader.next() }
    }

    private final class PieceReader: Sendable {
        private let bytes: [UInt8]
        private let position = Position()

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func next() -> [UInt8] {
            let start = position.advance(by: 40_961)
            return start < bytes.count ? Array(bytes[start..<min(start + 40_961, bytes.count)]) : []
        }
    }
}
