import Age
import Exchange
import Foundation
import Practice
import Rules
import Sealing
import Tacit
import Testing

/// A practice whose records are full of whom they are about.
enum DeidentifiedScene {
    static let names = [
        "ana", "maria", "pop", "popescu", "weber", "zsuzsa", "ion", "tepes", "dora", "lupu",
        "ben", "okafor", "acme", "lincoln", "brasov", "castle", "anapop",
    ]

    /// Where somebody may be found, and days as they were; no two of them whole weeks apart.
    static let traces = [
        "pop@mail.example", "okafor@mail.example", "721000111", "721 000 111", "555-0199",
        "X-9941", "500001", "2026-02-02", "2026-02-17", "2 February", "2nd of February",
        "February 2,", "2/17/26", "17.2.2026", "20260217", "1961-05-03", "3 May", "10:00:00",
    ]

    static let text = """
        Ana’s brother Ion Țepeș (ion.tepes.pop@mail.example, +40 721 000 111) rang on 2 February \
        2026; ÁNA MARÍA said on the 2nd of February, and February 2, that Dora Lupu and B. Okafor \
        live in Brașov, 7 Castle Hill. A. P. was born on 3 May 1961 (1961-05-03). Seen 2026-02-02, \
        then 2026-02-17, 2/17/26, 17.2.2026, 20260217. Acme pays. Lincoln High, chart X-9941, \
        500001. Mrs. Popescu-Weber, called Zsuzsa, or anapop. 0721000111. \
        ben.okafor@mail.example; 555-0199. KEPT.
        """

    static func fill(_ vault: inout UnlockedVault) throws {
        let isTherapy = vault.role == .therapist
        let kinds =
            isTherapy
            ? [
                ("progress-note", "plan"), ("intake", "social"), ("treatment-plan", "goals"),
                ("risk-assessment", "formulation"), ("consultation", "question"),
            ]
            : [
                ("coaching-session", "reality"), ("goal", "statement"),
                ("consultation", "question"),
            ]
        var lines = kinds.map { kind, field in
            #"{"client":"Ana María Pop","kind":"\#(kind)","id":"K-\#(kind)","at":"2026-02-02T10:00:00+01:00","#
                + #""title":"Ana","tags":["pop"],"body":"\#(text)","fields":{"\#(field)":"\#(text)"}}"#
        }
        lines.append(
            #"{"client":"Ana María Pop","kind":"care-team","id":"T","fields":{"name":"Dr. Dora Lupu","profession":"GP"}}"#
        )
        lines.append(#"{"client":"Ben Okafor","kind":"goal","id":"B","body":"OTHER"}"#)
        if isTherapy {
            lines[lines.count - 1] = lines[lines.count - 1].replacingOccurrences(
                of: "goal",
                with: "intake"
            )
        }
        _ = try vault.bring(jsonLines: lines.joined(separator: "\n") + "\n")
        for client in try vault.clients() {
            _ = try vault.editClient(client.id, now: SampleVault.moment) { details in
                if client.name == "Ben Okafor" {
                    details.email = "ben.okafor@mail.example"
                    return
                }
                details.legalName = "Anne Popescu"
                details.formerNames = ["Ana Weber"]
                details.born = Moment(iso: "1961-05-03")
                details.phone = "0721 000 111"
                details.address = "7 Castle Hill\n500001 Brașov"
                details.identifiers = [PersonIdentifier(system: "chart", value: "X-9941")]
                details.contacts = [LabelledContact(label: "school", value: "Lincoln High")]
                details.restrictions = [ContactRestriction(.alias, "ask for Zsuzsa")]
                details.emergencyContacts = [
                    EmergencyContact(name: "Ion Țepeș", relation: "brother")
                ]
                details.payer = Payer(.sponsor, "Acme")
            }
        }
    }

    static func fresh(
        _ role: Role,
        _ body: (inout UnlockedVault, _ ana: Identifier) throws -> Void
    ) throws {
        try TransferScene.fresh(role) { vault in
            try fill(&vault)
            let ana = try #require(
                try vault.engagements().first { $0.clients.map(\.name) == ["Ana María Pop"] }
            ).id
            try body(&vault, ana)
        }
    }

    static func request(_ purpose: DisclosureRequest.Purpose) -> DisclosureRequest {
        DisclosureRequest(purpose: purpose, basis: .noneGiven, recipient: "Mia Lang")
    }

    /// All names of the roster that stand in some text, and everything else that gives somebody away.
    ///
    /// - Parameter isRandom: whether short words stand in it by chance, as in keys and signatures.
    static func found(in text: String, isRandom: Bool = false) -> [String] {
        let folded = NameFold.fold(text)
        let words = Set(folded.split { !$0.isLetter }.map(String.init))
        return names.filter { words.contains($0) && (!isRandom || $0.count > 3) }
            + traces.filter { folded.contains(NameFold.fold($0)) }
    }

    /// The members of an archive: what each says, base64 unpacked.
    static func members(of archive: [UInt8]) throws -> [(path: String, text: String)] {
        var members: [(path: String, text: String)] = []
        var start = 0
        while start + 512 <= archive.count, archive[start] != 0 {
            let path = String(
                decoding: archive[start..<start + 100].prefix { $0 != 0 },
                as: UTF8.self
            )
            let size = try #require(
                Int(String(decoding: archive[start + 124..<start + 135], as: UTF8.self), radix: 8)
            )
            let content = archive[start + 512..<start + 512 + size]
            members.append((path, unpacked(String(decoding: content, as: UTF8.self))))
            start += 512 + (size + 511) / 512 * 512
        }
        return members
    }

    private static func unpacked(_ text: String) -> String {
        text.replacing(/"data":"([A-Za-z0-9+\/=]+)"/) { match in
            Data(base64Encoded: String(match.1)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }
}

@Suite struct `A package that names nobody` {
    private static let all: [(Role, DisclosureRequest.Purpose)] = [
        (.therapist, .supervisor), (.therapist, .consultation), (.coach, .supervisor),
        (.coach, .consultation),
    ]

    /// All that goes out, by member, and what the PDF would be made of.
    private func members(
        _ request: DisclosureRequest,
        of engagement: Identifier,
        in vault: inout UnlockedVault
    ) throws -> [(path: String, text: String)] {
        let own = AgeIdentity.random()
        var file: [UInt8] = []
        var print: [UInt8] = []
        let now = try SampleVault.moment
        let permit = try vault.permitToDisclose(request, engagement: engagement, now: now)
        let made = try vault.disclosePackage(
            sealedFor: .recipients([own.recipient.text]),
            printedBy: { next in
                while true {
                    let piece = next()
                    if piece.isEmpty { return [1] }
                    print += piece
                }
            },
            now: now,
            permit
        ) { file += $0.array }
        let archive = try RealAge.decrypt(file, own) ?? file.opened(with: own).archive
        let all =
            try DeidentifiedScene.members(of: archive)
            + [("print", String(decoding: print, as: UTF8.self))]
        return all.map { ($0.path, $0.text.replacing(made.id.text, with: "")) }
    }

    @Test(arguments: all)
    func `has no name, contact, place or day in any of its members, however it was written`(
        role: Role,
        purpose: DisclosureRequest.Purpose
    ) throws {
        try DeidentifiedScene.fresh(role) { vault, ana in
            let request = DeidentifiedScene.request(purpose)
            let members = try members(request, of: ana, in: &vault)
            #expect(members.count >= (role == .therapist ? 9 : 8))
            let made = try SampleVault.moment.iso
            for (path, text) in members {
                let found = DeidentifiedScene.found(in: text, isRandom: path.hasPrefix("manifest"))
                #expect(found.isEmpty, "\(purpose) \(path): \(found)")
                #expect(!text.contains(made.prefix(11)), "\(path) says when it was made")
                for word in ["K-", "OTHER"] { #expect(!text.contains(word), "\(path): \(word)") }
            }
            // What is to go is there, and what nobody wrote about anybody stays.
            for path in ["records.jsonl", "records.md", "index.html", "print"] {
                let text = try #require(members.first { $0.path == path }).text
                #expect(text.contains("KEPT") && text.contains("Client "), "\(path)")
            }
            if role == .therapist {
                let bundle = try #require(members.first { $0.path == "bundle.json" }).text
                #expect(bundle.contains("KEPT") && bundle.contains("T00:00:00+00:00"))
            }
            let notices = try #require(members.first { $0.path == "notices.txt" }).text
            #expect(notices.contains("not found by that") && !notices.contains("anonym"))
        }
    }

    @Test func `finds these canaries where somebody may be named`() throws {
        try DeidentifiedScene.fresh(.therapist) { vault, ana in
            let request = DisclosureRequest(
                purpose: .therapist,
                basis: .treatment,
                recipient: "Mia Lang"
            )
            let all = try members(request, of: ana, in: &vault).map(\.text).joined(separator: "\n")
            let missing = Set(DeidentifiedScene.names + DeidentifiedScene.traces)
                .subtracting(DeidentifiedScene.found(in: all))
            #expect(missing.isEmpty, "\(missing)")
        }
    }

    @Test func `says the same of everybody each time, and other things of another client`() throws {
        try DeidentifiedScene.fresh(.therapist) { vault, ana in
            let ben = try #require(
                try vault.engagements().first { $0.clients.map(\.name) == ["Ben Okafor"] }
            ).id
            _ = try vault.bring(
                jsonLines: #"{"client":"Ben Okafor","kind":"intake","id":"B2","at":"2026-02-02","#
                    + #""body":"KEPT Ana María Pop, Ben Okafor, 2026-02-02"}"# + "\n"
            )
            func bodies(_ purpose: DisclosureRequest.Purpose, _ engagement: Identifier) throws
                -> [String]
            {
                try vault.disclose(DeidentifiedScene.request(purpose), of: engagement).records
                    .filter { $0.note.body.contains("KEPT") }
                    .map { "\($0.note.kind) \($0.note.at?.iso ?? "") \($0.note.body)" }
            }
            let first = try bodies(.supervisor, ana)
            let plans = first.filter { !$0.hasPrefix("intake") && !$0.hasPrefix("progress") }
            #expect(try bodies(.supervisor, ana) == first && first.count == 5)
            let other = try bodies(.consultation, ana)
            #expect(other.count == 2 && other.allSatisfy(plans.contains))
            func pseudonyms(_ texts: [String]) -> Set<Substring> {
                Set(texts.flatMap { $0.matches(of: /(?:Client|Person) ([A-Z0-9]{6})/).map(\.1) })
            }
            let ofAna = pseudonyms(first)
            let ofBen = pseudonyms(try bodies(.supervisor, ben))
            #expect(ofAna.count == 4 && ofBen.count == 2 && ofAna.isDisjoint(with: ofBen))
        }
    }

    @Test func `keeps days apart as they are, and weekdays, by a shift of the client's own`() throws
    {
        var shifts: Set<Int> = []
        for _ in 0..<4 {
            try DisclosingScene.fresh { vault, ana in
                let day = try #require(Moment(iso: "2026-02-02"))
                let made = try vault.disclose(DeidentifiedScene.request(.supervisor), of: ana)
                let days = made.records.compactMap { $0.note.at?.dayNumber }
                #expect(days.count == made.records.count && days.count == 4)
                let shift = (days.first ?? 0) + 1 - day.dayNumber
                #expect(shift != 0 && shift % 7 == 0 && abs(shift) <= 182)
                #expect(days.map { $0 - (days.first ?? 0) } == [0, 1, 2, 2])
                shifts.insert(shift)
            }
        }
        #expect(shifts.count > 1)
    }

    @Test func `is told beforehand with what would be replaced, record by record`() throws {
        try DeidentifiedScene.fresh(.therapist) { vault, ana in
            let request = DeidentifiedScene.request(.supervisor)
            let now = try SampleVault.moment
            let permit = try vault.permitToDisclose(request, engagement: ana, now: now)
            let rows = try vault.audit().count
            let planned = try vault.replacements(permit)
            #expect(try vault.audit().count == rows && !permit.isIdentified)
            #expect(Set(planned.keys) == Set(permit.selection.items.map(\.record)))
            for replacements in planned.values {
                for sort in [Replacements.Sort.names, .contacts, .numbers, .places, .dates] {
                    #expect(replacements[sort] > 0)
                }
            }
            let made = try vault.disclosure(now: now, permit)
            #expect(made.replacements == planned.values.reduce(Replacements(), +))
        }
    }

    @Test func `comes into another vault as records of whomever its holder says`() throws {
        try PackageScene.receiving { vault in
            let recipient = try vault.identity().recipient
            var file: [UInt8] = []
            try DeidentifiedScene.fresh(.therapist) { sender, ana in
                let request = DeidentifiedScene.request(.supervisor)
                file = try sender.package(request, of: ana, .recipients([recipient])).file
            }
            _ = try vault.bring(
                jsonLines: #"{"client":"Case one","kind":"intake","id":"X","body":"own"}"# + "\n"
            )
            let engagement = try #require(try vault.engagements().first).id
            let request = ReceiptRequest(engagement: engagement, trustsSender: true)
            let report = try vault.receive(file, request)
            #expect(report.imported == 5 && report.clientsCreated == 0)
            #expect(try vault.allRecords().count == 6 && vault.verify().isClean)
            for record in try vault.allRecords() where record.note.body != "own" {
                #expect(DeidentifiedScene.found(in: record.note.body).isEmpty)
                #expect(record.provenance?.sender == "Dr. Holder")
            }
        }
    }

    @Test func `of a supervisor of record names the client as the client was told`() throws {
        try DeidentifiedScene.fresh(.therapist) { vault, ana in
            _ = try vault.setSettings(now: SampleVault.moment) { $0.supervisor = "Mia Lang" }
            _ = try vault.bring(
                jsonLines:
                    #"{"client":"Ana María Pop","kind":"informed-consent","id":"IC","fields":"#
                    + #"{"service":"with Mia Lang as supervisor"}}"# + "\n"
            )
            var request = DeidentifiedScene.request(.supervisor)
            request.basis = .ownTraining
            let made = try vault.disclose(request, of: ana)
            #expect(made.isIdentified && made.client == "Ana María Pop")
            #expect(made.records.contains { $0.note.body.contains("Ana’s brother") })
        }
    }
}
