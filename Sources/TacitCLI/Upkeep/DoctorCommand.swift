import ArgumentParser

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Advice on how this device is set up; asks for no passphrase."
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let findings = Checkup(try VaultAccess(options)).findings()
        let document: JSONValue = [
            "ok": .bool(findings.allSatisfy(\.isWell)),
            "checks": .array(
                findings.map {
                    [
                        "id": .string($0.id), "ok": .bool($0.isWell), "message": .string($0.text),
                        "hint": .optional($0.hint),
                    ]
                }
            ),
        ]
        try options.output.result(document) {
            findings.map { finding in
                let line = (finding.isWell ? "ok    " : "look  ") + finding.text
                return finding.hint.map { "\(line)\n      hint: \($0)" } ?? line
            }.joined(separator: "\n")
        }
    }
}
