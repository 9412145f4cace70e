import Foundation
import Practice
import Rules
import Sealing
import Testing

@testable import Tacit

/// A dual practitioner: as therapist with Ana and with Ben, as coach with nobody yet.
enum ConflictScene {
    static let shared = Result {
        try SampleVault(roles: [.therapist, .coach]) { vault in
            guard vault.role == .therapist else { return }
            _ = try vault.open(with: ana())
            _ = try vault.open(with: ClientDetails(name: "Ben Roth"))
        }
    }

    static func copy() throws -> (SampleVault, VaultFolder) {
        let vault = try shared.get()
        return (vault, try vault.folder.copy())
    }

    static func ana() throws -> ClientDetails {
        var ana = ClientDetails(
            name: "Ana Pop",
            born: try day(1990, 5, 17),
            email: "Ana.Pop@Example.org",
            phone: "+40 721 000 111"
        )
        ana.legalName = "Ana-Maria Popescu"
        ana.formerNames = ["Anna Ionescu"]
        return ana
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Moment {
        try #require(Moment(year: year, month: month, day: day))
    }

    /// Opens a role of a copy, does something and closes it again.
    @discardableResult
    static func run<Result>(
        _ role: Role,
        in folder: VaultFolder,
        _ body: (inout UnlockedVault) throws -> Result
    ) throws -> Result {
        var vault = try shared.get().unlock(folder, role)
        let result = try body(&vault)
        try vault.lock()
        return result
    }

    /// What the coach is told about somebody.
    static func asked(_ details: ClientDetails, in folder: VaultFolder) throws -> [ConflictMatch] {
        try run(.coach, in: folder) { try $0.ask(details) }
    }
}

extension UnlockedVault {
    /// Adds a person with an engagement.
    mutating func open(with details: ClientDetails) throws -> (Client, Engagement) {
        let now = try SampleVault.moment
        let client = try addClient(details, now: now)
        return (client, try opened(with: EngagementOpening(clients: [client.id])))
    }

    mutating func ask(_ details: ClientDetails, known: [Identifier] = []) throws -> [ConflictMatch]
    {
        try conflicts(for: [details], known: known, now: SampleVault.moment)
    }

    /// A change that the registry's other calls will make one day.
    mutating func change(_ body: (Ledger) throws -> Void) throws {
        let now = try SampleVault.moment
        try writing { ledger in
            try body(ledger)
            return ((), AuditEvent(action: .editClient, now: now))
        }
    }

    /// The identifier of the row that both roles share.
    func conflictRow() throws -> Identifier { try reading { try $0.conflicts.keys().row } }

    func conflictShare() throws -> ConflictShare? {
        try reading { try $0.conflicts.sealedShare() }
    }

    func conflictIndex() throws -> ConflictIndex? {
        try reading { try $0.conflicts.index() }
    }
}

extension VaultFolder {
    /// The bytes of the row that both roles share; `nil` without it.
    func conflictBytes(_ row: Identifier) throws -> Data? {
        try objects().first { $0.id == Data(row.bytes) }?.sealed
    }
}
