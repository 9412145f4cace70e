import Foundation
import TestSupport
import Testing

@Suite(
    .enabled(
        if: ["/usr/bin/age", "/usr/bin/pdftotext"]
            .allSatisfy { FileManager.default.isExecutableFile(atPath: $0) },
        "needs age, and pdftotext of poppler-utils"
    )
)
struct `A PDF in a sealed package` {
    private static let records = """
        {"client":"Ana Pop","kind":"progress-note","id":"P","at":"2026-02-02","body":"PROGRESS"}
        {"client":"Ana Pop","kind":"psychotherapy-note","id":"N","body":"PROCESS"}

        """

    private static let export =
        #""$TACIT" export --client ana --purpose client-access --pdf --to "$(age-keygen -y key)""#

    private func home() throws -> TacitHome {
        let home = try TacitHome(roles: "therapist")
        try home.write(Self.records.utf8, to: "records.jsonl")
        #expect(try home.run("import", "records.jsonl", "--create-clients").status == 0)
        #expect(try home.shell("age-keygen -o key 2> /dev/null").status == 0)
        return home
    }

    @Test(.enabled(if: TacitHome.hasPrinter, "needs tacit-pdf: TACIT_PDF=1, libpango1.0-dev"))
    func `says what goes and nothing of what stays`() throws {
        let home = try home()
        let made = try home.shell("\(Self.export) --output p.age")
        #expect(made.status == 0, "\(made.talk)")
        let read = try home.shell(
            "age -d -i key p.age | tar -xf - && pdftotext records.pdf - && cat manifest.json"
        )
        #expect(read.status == 0, "\(read.talk)")
        #expect(read.output.contains("PROGRESS") && read.output.contains("\"records.pdf\""))
        #expect(!read.output.contains("PROCESS"))
    }

    @Test(.enabled(if: !TacitHome.hasPrinter, "tacit-pdf is there"))
    func `is refused before anything is written where no program makes it`() throws {
        let home = try home()
        let refused = try home.shell("\(Self.export) --output p.age")
        #expect(refused.status == 6)
        #expect(refused.talk.contains("tacit-pdf"))
        #expect(try home.shell("ls p.age").status != 0)
    }

    @Test func `lies in a package and nowhere else`() throws {
        let home = try home()
        let refused = try home.run(
            "export",
            "--client",
            "ana",
            "--purpose",
            "client-access",
            "--pdf",
            "--output",
            "copy.html"
        )
        #expect(refused.status == 64)
        #expect(refused.talk.contains("--to-passphrase-file"))
    }
}

extension TacitHome {
    fileprivate static let hasPrinter: Bool = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let here = URL(filePath: bundle ?? CommandLine.arguments[0])
        let file = here.deletingLastPathComponent().appending(path: "tacit-pdf").path
        return FileManager.default.isExecutableFile(atPath: file)
    }()
}
