import Practice
import Testing

@testable import Exchange

/// Packages about nobody, ordinary and hostile ones.
enum PackageScene {
    static func moment() throws -> Moment {
        try #require(Moment(iso: "2026-11-26T10:00:00+01:00"))
    }

    static func id(_ number: UInt64) -> Identifier {
        var generator = Seeded(seed: number)
        return Identifier(high: generator.next(), low: generator.next())
    }

    /// An intake, two plans of which one is older, notes, their summary and an addendum.
    static func therapy() throws -> (contents: PackageContents, records: [PackageRecord]) {
        let records = try [
            record(1, Kind.named("intake"), at: "2026-01-05"),
            record(2, Kind.named("treatment-plan"), at: "2026-01-12", diagnosis: "F51.01 Insomnia"),
            record(3, Kind.named("treatment-plan"), at: "2026-04-12", diagnosis: "none; grief"),
            record(4, Kind.named("soap-note"), at: "2026-01-19T10:00:00-05:00"),
            record(5, Kind.named("discharge-summary"), at: "2026-06-01"),
            record(6, Kind.named("superbill"), at: "2026-06-01", diagnosis: "F51.01"),
            addendum(7, to: 4),
            imported(8),
        ]
        return (try contents(.therapy, records), records)
    }

    static func contents(
        _ discipline: Discipline,
        _ records: [PackageRecord],
        purpose: String = "new-therapist"
    ) throws -> PackageContents {
        PackageContents(
            id: id(100),
            created: try moment(),
            purpose: purpose,
            discipline: discipline,
            sender: .init(
                name: "Dr. Sender",
                organization: "The practice",
                credentials: [
                    Credential(
                        title: "Psychologist",
                        number: "PSY-1",
                        jurisdiction: "US-NY",
                        expires: Moment(iso: "2027-01-01")
                    )
                ]
            ),
            recipient: .init(name: "Dr. Next", type: "therapist"),
            people: [.init(name: "Ana Pop", born: Moment(iso: "1990-02-03"), phone: "555 0100")],
            basis: .init(
                word: "authorization",
                document: id(101),
                on: Moment(iso: "2026-11-20"),
                expires: Moment(iso: "2027-11-20"),
                words: "The record of treatment, to go on with it."
            ),
            notices: [.init(id: "redisclosure.1", text: "Pass it on to nobody.")],
            remarks: ["This copy is not encrypted."],
            outline: records.map(\.line)
        )
    }

    /// A form with each field filled by its own example.
    static func record(
        _ number: UInt64,
        _ kind: Kind?,
        at: String,
        diagnosis: String? = nil
    ) throws -> PackageRecord {
        var note = Note(kind: kind?.id ?? "", at: Moment(iso: at), title: "Record \(number)")
        note.fields = (kind?.fields ?? []).map { Note.Field(name: $0.name, value: $0.example) }
        if let diagnosis { note.set("diagnosis", diagnosis) }
        note.body = "The **free** text of record \(number)."
        return PackageRecord(
            id: id(number),
            note: note,
            status: .signed,
            signatures: [.init(by: "Dr. Sender", at: try moment())]
        )
    }

    private static func addendum(_ number: UInt64, to other: UInt64) throws -> PackageRecord {
        var record = try record(number, Kind.named("addendum"), at: "2026-01-20")
        record.amends = id(other)
        record.attachments = [
            .init(
                name: "scan \"<1>\".pdf",
                path: "attachments/K7QZ1M2N-1.pdf",
                mediaType: "application/pdf",
                byteCount: 1_234
            )
        ]
        return record
    }

    private static func imported(_ number: UInt64) throws -> PackageRecord {
        var record = try record(number, Kind.named("progress-note"), at: "2025-01-20")
        record.status = .imported
        record.author = "Dr. Before"
        record.signatures = []
        record.marks = [.part2, .abuse]
        return record
    }

    /// Every text hostile, every mark possible.
    static func hostile(
        seed: UInt64
    ) throws -> (contents: PackageContents, records: [PackageRecord]) {
        var generator = Seeded(seed: seed)
        func text() -> String { HostileText.text(using: &generator) }
        let kinds = ["treatment-plan", "intake", "psychotherapy-note", "progress-note", text()]
        let records = try (1...8).map { number in
            var note = HostileText.record(using: &generator).note
            note.kind = kinds.randomElement(using: &generator) ?? ""
            for name in ["diagnosis", "goals", "problems", "interventions", "frequency"] {
                note.set(name, (name == "diagnosis" ? "F51.01 " : "") + text())
            }
            var record = PackageRecord(
                id: id(seed &* 100 &+ UInt64(number)),
                note: note,
                status: Status.allCases.randomElement(using: &generator) ?? .draft,
                author: Bool.random(using: &generator) ? text() : nil
            )
            record.signatures = [.init(by: text(), at: try moment())]
            record.marks = Set(SecurityMark.allCases.filter { _ in Bool.random(using: &generator) })
            record.attachments = [
                .init(name: text(), path: "attachments/1", mediaType: "text/plain", byteCount: .max)
            ]
            return record
        }
        var contents = try contents(.therapy, records, purpose: text())
        contents.sender = .init(name: text(), address: text(), organization: text())
        contents.sender.credentials = [
            Credential(title: text(), number: text(), jurisdiction: text(), expires: nil)
        ]
        contents.recipient = .init(name: text())
        contents.people = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
            .init(name: text(), legalName: text(), email: text(), phone: text(), address: text())
        }
        contents.basis.words = text()
        contents.notices = [.init(id: text(), text: text())]
        contents.remarks = [text()]
        return (contents, records)
    }
}
