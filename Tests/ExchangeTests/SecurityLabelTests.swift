import Practice
import Testing

@testable import Exchange

@Suite
struct `security labels` {
    /// The table of RULES.md, section 7.3, row by row.
    @Test(arguments: [
        ("progress-note", Discipline.therapy, [], false, "R MH"),
        ("treatment-plan", .therapy, [], true, "R PSY"),
        ("psychotherapy-note", .therapy, [], false, "V HIPAAPsyNotes NOAUTH NORDSCLCD PSYTHPN"),
        ("intake", .therapy, [SecurityMark.part2], false, "R 42CFRPart2 ETH MH NORDSCLCD SUD"),
        (
            "intake", .therapy, [.part2, .alcohol, .opioids], false,
            "R 42CFRPart2 ETH ETHUD MH NORDSCLCD OPIOIDUD SUD"
        ),
        ("progress-note", .therapy, [.abuse, .violence], false, "R MH SDV VIO"),
        ("session", .therapy, [.selfPayRestricted], false, "R HIPAASelfPay MH"),
        ("coaching-session", .coaching, [], false, "R"),
        ("coaching-session", .coaching, [.clientReportedHealth], false, "R MH"),
        ("entry", .journal, [], false, "R PRS"),
    ])
    func `say what the table says`(
        kind: String,
        discipline: Discipline,
        marks: [SecurityMark],
        hasDiagnosis: Bool,
        expected: String
    ) {
        let labels = SecurityLabels(
            kind: kind,
            in: discipline,
            marks: Set(marks),
            hasDiagnosis: hasDiagnosis
        )
        #expect(words(of: labels) == expected)
    }

    @Test func `a package carries the highest confidentiality and all codes`() throws {
        let records = try [
            PackageScene.record(1, Kind.named("progress-note"), at: "2026-01-05"),
            PackageScene.record(2, Kind.named("psychotherapy-note"), at: "2026-01-05"),
        ]
        let contents = try PackageScene.contents(.therapy, records)
        #expect(words(of: contents.labels) == "V HIPAAPsyNotes MH NOAUTH NORDSCLCD PSYTHPN")
        #expect(words(of: try PackageScene.contents(.coaching, []).labels) == "U")
    }

    private func words(of labels: SecurityLabels) -> String {
        let codes = labels.codings.map(\.code)
        return (codes.prefix(1) + codes.dropFirst().sorted()).joined(separator: " ")
    }
}
