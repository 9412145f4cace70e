import Age
import Exchange
import Foundation
import Practice
import Rules
import Sealing
import Tacit
import Testing

/// One transfer, and on what it rests.
struct Transfer: CustomStringConvertible, Sendable {
    let role: Role
    let purpose: DisclosureRequest.Purpose
    let basis: DisclosureRequest.Basis
    var document: String?
    var recipient = "Mia Lang"
    var items: [String] = []

    var description: String { "\(role.discipline.rawValue)-\(purpose.rawValue)" }

    static let all: [Transfer] = [
        Transfer(role: .therapist, purpose: .newTherapist, basis: .authorization, document: "R"),
        Transfer(role: .therapist, purpose: .therapist, basis: .treatment),
        Transfer(role: .therapist, purpose: .newCoach, basis: .authorization, document: "R"),
        Transfer(role: .therapist, purpose: .coach, basis: .authorization, document: "R"),
        Transfer(role: .therapist, purpose: .clientAccess, basis: .clientRequest),
        Transfer(role: .therapist, purpose: .insurer, basis: .payment),
        Transfer(
            role: .therapist,
            purpose: .court,
            basis: .courtOrder,
            document: "D",
            items: ["progress-note"]
        ),
        Transfer(role: .therapist, purpose: .supervisor, basis: .ownTraining),
        Transfer(role: .therapist, purpose: .consultation, basis: .noneGiven),
        Transfer(role: .therapist, purpose: .custodian, basis: .professionalWill),
        Transfer(
            role: .therapist,
            purpose: .emergency,
            basis: .seriousThreat,
            items: ["safety-plan"]
        ),
        Transfer(role: .coach, purpose: .newCoach, basis: .authorization, document: "R"),
        Transfer(role: .coach, purpose: .therapist, basis: .authorization, document: "R"),
        Transfer(role: .coach, purpose: .newTherapist, basis: .authorization, document: "R"),
        Transfer(role: .coach, purpose: .clientAccess, basis: .clientRequest),
        Transfer(role: .coach, purpose: .sponsor, basis: .consent, document: "A"),
        Transfer(role: .coach, purpose: .consultation, basis: .noneGiven),
        Transfer(role: .coach, purpose: .custodian, basis: .professionalWill),
    ]

    func request(in vault: borrowing UnlockedVault) throws -> DisclosureRequest {
        var request = DisclosureRequest(
            purpose: purpose,
            basis: basis,
            document: try document.map { try vault.recordID(matching: $0) },
            recipient: recipient,
            recipientType: "therapist",
            items: try items.map { try vault.recordID(matching: GoldenScene.id(of: $0)) }
        )
        request.facts = "FACTS"
        request.clientNotice = "told"
        return request
    }
}

/// A practice in which every kind of record has a word of its own in each field.
enum GoldenScene {
    /// Kinds whose fields mean something for a request: they are there once, and as they should be.
    private static let meaningful = [
        "release-of-information", "coaching-agreement", "legal-demand", "mandate", "revocation",
        "informed-consent", "addendum", "amendment-request",
    ]

    static func id(of kind: String) -> String { "K-\(kind)" }

    /// A word that stands nowhere else.
    static func canary(_ kind: String, _ part: String) -> String {
        let letters = "\(kind)x\(part)".unicodeScalars.filter {
            $0.properties.isAlphabetic && $0.isASCII
        }
        return "Q" + String(String.UnicodeScalarView(letters)).lowercased() + "Q"
    }

    static func kinds(of discipline: Discipline) -> [Kind] {
        Kind.kinds(of: discipline).filter { !meaningful.contains($0.id) }
    }

    static func fill(_ vault: inout UnlockedVault) throws {
        let discipline = vault.role.discipline
        var lines = kinds(of: discipline).map { kind in
            let fields = kind.fields.map { #""\#($0.name)":"\#(canary(kind.id, $0.name))""# }
            return #"{"client":"Ana Pop","kind":"\#(kind.id)","id":"\#(id(of: kind.id))","#
                + #""at":"2026-02-02","title":"\#(canary(kind.id, "title"))","tags":["\#(canary(kind.id, "tag"))"],"#
                + #""body":"\#(canary(kind.id, "body"))","fields":{\#(fields.joined(separator: ","))}}"#
        }
        lines.append(
            """
            {"client":"Ana Pop","kind":"release-of-information","id":"R","at":"2026-02-01","fields":{\
            \(DisclosingScene.release)}}
            """
        )
        if discipline == .therapy {
            lines += [
                """
                {"client":"Ana Pop","kind":"legal-demand","id":"D","at":"2026-02-01","fields":{\
                "demand":"court-order","from":"Mia Lang","received":"2026-02-01",\
                "deadline":"2026-04-10","items":"the notes","assurance":"none","privilege":"ruled"}}
                """,
                """
                {"client":"Ana Pop","kind":"informed-consent","id":"IC","at":"2026-02-01",\
                "fields":{"service":"with Mia Lang as supervisor"}}
                """,
            ]
        } else {
            lines.append(
                """
                {"client":"Ana Pop","kind":"coaching-agreement","id":"A","at":"2026-02-01",\
                "fields":{"parties":"three","sponsorTerms":"attendance, goals; Mia Lang"}}
                """
            )
        }
        lines.append(
            #"{"client":"Ben Okafor","kind":"session","id":"B","body":"\#(canary("other", "client"))"}"#
        )
        _ = try vault.bring(jsonLines: lines.joined(separator: "\n") + "\n")
        _ = try vault.setSettings(now: SampleVault.moment) {
            $0.supervisor = "Mia Lang"
            $0.custodian = "Mia Lang"
        }
    }

    /// All canaries that are in some bytes, one line for each kind: what stands in the golden lists.
    static func found(in bytes: [UInt8], _ discipline: Discipline) -> [String] {
        let data = Data(bytes)
        func has(_ kind: String, _ part: String) -> Bool {
            data.range(of: Data(canary(kind, part).utf8)) != nil
        }
        var lines = kinds(of: discipline).compactMap { kind -> String? in
            let parts = ["title", "tag"] + kind.fields.map(\.name) + ["body"]
            let found = parts.filter { has(kind.id, $0) }
            return found.isEmpty ? nil : "\(kind.id): \(found.joined(separator: " "))"
        }
        if has("other", "client") { lines.append("other: client") }
        return lines
    }
}

/// Decrypts with the real `age` where it is installed.
private enum RealAge {
    static let path = ["/usr/bin/age", "/usr/local/bin/age"]
        .first(where: FileManager.default.isExecutableFile(atPath:))

    static func decrypt(_ file: [UInt8], _ identity: AgeIdentity) throws -> [UInt8]? {
        guard let path else { return nil }
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (key, sealed) = (folder.appending(path: "key"), folder.appending(path: "sealed"))
        try Data(identity.text.withBytes { $0.array }).write(to: key)
        try Data(file).write(to: sealed)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["-d", "-i", key.path, sealed.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
        return [UInt8](data)
    }
}

@Suite struct `What is in a package` {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")

    private func bytes(of transfer: Transfer) throws -> (bytes: [UInt8], planned: Set<String>) {
        let own = AgeIdentity.random()
        var result: (bytes: [UInt8], planned: Set<String>) = ([], [])
        try TransferScene.fresh(transfer.role) { vault in
            try GoldenScene.fill(&vault)
            let ana = try #require(
                try vault.engagements().first { $0.clients.map(\.name) == ["Ana Pop"] }
            ).id
            let now = try SampleVault.moment
            let request = try transfer.request(in: vault)
            let permit = try vault.permitToDisclose(request, engagement: ana, now: now)
            let planned = permit.selection.items.flatMap { item in
                (item.fields + (item.includesBody ? ["body"] : [])
                    + (item.includesTitle ? ["title"] : [])).map { "\(item.kind) \($0)" }
            }
            let file = try vault.package(
                request,
                of: ana,
                .recipients([own.recipient.text])
            ).file
            let opened = try RealAge.decrypt(file, own) ?? file.opened(with: own).archive
            result = (opened, Set(planned))
        }
        return result
    }

    /// Written anew with TACIT_WRITE_GOLDEN=1, and then to be read by somebody who knows section 7.1
    /// of the rules.
    @Test(arguments: Transfer.all)
    func `is what its golden list says, to the field, and nothing else`(
        transfer: Transfer
    ) throws {
        let discipline = transfer.role.discipline
        let (bytes, planned) = try bytes(of: transfer)
        let found = GoldenScene.found(in: bytes, discipline)
        // As it was said beforehand.
        let said = Set(
            found.flatMap { line in
                let parts = line.components(separatedBy: ": ")
                return (parts.last ?? "").split(separator: " ").map { "\(parts[0]) \($0)" }
            }
        )
        let kinds = Set(GoldenScene.kinds(of: discipline).map(\.id))
        #expect(said == planned.filter { kinds.contains(String($0.split(separator: " ")[0])) })
        let file = Self.folder.appending(path: "\(transfer).txt")
        let text = found.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["TACIT_WRITE_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: Self.folder,
                withIntermediateDirectories: true
            )
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test func `names nobody where nobody may be named`() throws {
        for transfer in Transfer.all where transfer.purpose == .consultation {
            let data = Data(try bytes(of: transfer).bytes)
            for word in ["Ana", "Pop", "2026-02-02", "K-"] {
                #expect(data.range(of: Data(word.utf8)) == nil, "\(transfer): \(word)")
            }
        }
    }
}
