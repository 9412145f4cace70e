import Foundation
import Practice
import Sealing
import Tacit

/// Everything that the library says about a vault, and everything that it complains about.
struct VaultReading: Sendable {
    /// One line for each thing that was read, sorted.
    var lines: [String] = []
    var problems: [IntegrityProblem] = []
    /// Errors that name no damage.
    var failures: [String] = []
    /// Objects that only another role could examine; `nil` where nothing was verified.
    var notExamined: Int?

    /// Whether reading alone, without `verify`, complained about anything.
    private(set) var isTold = false

    var isNoticed: Bool { !problems.isEmpty }

    /// Whether nothing was read that is not among these lines.
    func saysOnly(_ truth: VaultReading) -> Bool {
        let truth = Dictionary(grouping: truth.lines) { $0 }.mapValues(\.count)
        return Dictionary(grouping: lines) { $0 }.allSatisfy { line, found in
            found.count <= truth[line] ?? 0
        }
    }

    /// Whether everything was read, or the reader was told of what was not.
    func isComplete(_ truth: VaultReading) -> Bool { isTold || lines == truth.lines }

    /// Runs a part of the reading; what it throws is kept.
    fileprivate mutating func collect(_ body: (inout VaultReading) throws -> Void) {
        do {
            try body(&self)
        } catch VaultError.integrity(let found) {
            problems += found
            isTold = true
        } catch {
            failures.append("\(error)")
        }
    }
}

extension VaultReading {
    /// Opens a role and reads all that it gives.
    init(_ open: () throws -> UnlockedVault) {
        collect { reading in
            let vault = try open()
            reading.readAll(vault)
            try vault.lock()
        }
        lines.sort()
    }

    init(reading vault: borrowing UnlockedVault) {
        readAll(vault)
        lines.sort()
    }

    private mutating func readAll(_ vault: borrowing UnlockedVault) {
        do {
            for client in try vault.clients() {
                lines.append(
                    "client \(client.id.text) \(client.name) \(client.details.phone ?? "")"
                )
            }
        } catch { keep(error) }
        do {
            for engagement in try vault.engagements() {
                lines.append(
                    "engagement \(engagement.id.text) \(engagement.discipline)"
                        + " \(engagement.standing) \(engagement.opened.iso)"
                )
                // A client whose entry is damaged is called by the identifier.
                for client in engagement.clients where client.name != client.id.shortText {
                    lines.append("joins \(engagement.id.text) \(client.name)")
                }
            }
        } catch { keep(error) }
        let records = readRecords(vault)
        for record in records { readHistory(of: record, vault) }
        search(vault)
        do {
            for row in try vault.audit() {
                let whom = "\(row.engagement?.text ?? "-") \(row.person?.text ?? "-")"
                lines.append("audit \(row.epoch) \(row.at.iso) \(row.action) \(row.count) \(whom)")
                // Readable only while the engagement's key is.
                guard let record = row.record else { continue }
                lines.append("audited \(row.epoch) \(record.text) \(row.revision ?? 0)")
            }
        } catch { keep(error) }
        problems += vault.problems
        isTold = isNoticed
        do {
            let report = try vault.verify()
            problems += report.problems
            notExamined = report.notExamined
        } catch { keep(error) }
    }

    private mutating func keep(_ error: VaultError) {
        if case .integrity(let found) = error {
            problems += found
        } else {
            failures.append("\(error)")
        }
    }

    private mutating func readRecords(_ vault: borrowing UnlockedVault) -> [Record] {
        var records: [Record] = []
        do {
            problems += try vault.forEachRecord(
                vault.gate.permitToSearch(includingPsychotherapyNotes: true)
            ) { records.append($0) }
        } catch { keep(error) }
        lines += records.map { "record \(Self.line($0))" }
        return records
    }

    /// What is found, without how well it fits: that depends on what else can be read.
    private mutating func search(_ vault: borrowing UnlockedVault) {
        for text in ["body OR first OR value", "*e*", "kind:\(vault.role.everydayKind)"] {
            do {
                let results = try vault.find(text, IndexOracle.Scope(isNamed: true))
                problems += results.problems
                lines += results.hits.map { "found \(text) \($0.id.text) \($0.title)" }
            } catch SearchError.vault(let error) {
                keep(error)
            } catch {
                failures.append("\(error)")
            }
        }
    }

    private mutating func readHistory(of record: Record, _ vault: borrowing UnlockedVault) {
        do {
            let same = try vault.record(record.id, vault.gate.permitToShow())
            lines.append("shown \(Self.line(same))")
            lines += try vault.history(of: record.id, vault.gate.permitToShow())
                .map { "history \(Self.line($0))" }
        } catch { keep(error) }
        for attachment in record.attachments {
            do {
                var content: [UInt8] = []
                try vault.readAttachment(
                    attachment.id,
                    of: record.id,
                    vault.gate.permitToShow()
                ) { content += $0 }
                lines.append(
                    "attachment \(attachment.id.text) \(attachment.name) \(content.count)"
                        + " \(Digest.of(content))"
                )
            } catch { keep(error) }
        }
    }

    /// Everything that a record says, scalar by scalar.
    static func line(_ record: Record) -> String {
        let note = record.note
        let fields = note.fields.map { "\(Array($0.name.utf8)):\(Array($0.value.utf8))" }
        return "\(record.id.text) \(record.revision) \(record.engagement.text) \(record.realm)"
            + " \(record.status) \(record.written.iso) \(record.otherHeads) \(note.kind)"
            + " \(note.at?.iso ?? "-") \(note.title) \(note.tags) \(fields) \(note.body)"
            + " \(record.attachments.map { "\($0.id.text) \($0.name) \($0.byteCount)" })"
            + " \(record.externalID ?? "-") \(record.screening)"
    }
}

/// Whether the long runs were asked for: every byte, every write, thousands of records.
let runsEverything = ProcessInfo.processInfo.environment["TACIT_TEST_ALL"] != nil
