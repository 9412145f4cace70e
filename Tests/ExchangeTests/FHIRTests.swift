import Foundation
import Practice
import Testing

@testable import Exchange

@Suite
struct `a FHIR document of therapy` {
    static func bundle(
        _ scene: (contents: PackageContents, records: [PackageRecord])
    ) throws -> Data {
        var bytes: [UInt8] = []
        let bundle = try #require(FHIRBundle(scene.contents))
        bundle.head(to: &bytes)
        for record in scene.records { bundle.append(record, to: &bytes) }
        bundle.tail(to: &bytes)
        return Data(bytes)
    }

    private static func resources(_ bundle: Data) throws -> [[String: Any]] {
        let root = try JSONSerialization.jsonObject(with: bundle) as? [String: Any]
        let entries = try #require(root?["entry"] as? [[String: Any]])
        return entries.compactMap { $0["resource"] as? [String: Any] }
    }

    @Test(.enabled(if: FHIRValidator.isAtHand, FHIRValidator.absence))
    func `is valid to the official definitions and to another's validator`() throws {
        var joint = try PackageScene.therapy()
        joint.contents.people.append(.init(name: "Ben Pop"))
        var unnamed = try PackageScene.therapy()
        unnamed.contents.people = []
        unnamed.contents.basis = .init(word: "treatment")
        unnamed.contents.sender.organization = nil
        var countersigned = try PackageScene.therapy()
        for index in countersigned.records.indices {
            countersigned.records[index].signatures.append(
                .init(by: "Dr Sol", at: try PackageScene.moment())
            )
        }
        var bundles = [
            "plain": try Self.bundle(PackageScene.therapy()), "joint": try Self.bundle(joint),
            "unnamed": try Self.bundle(unnamed), "countersigned": try Self.bundle(countersigned),
        ]
        for kind in Kind.kinds(of: .therapy) {
            let record = try PackageScene.record(9, kind, at: "2026-01-05")
            let contents = try PackageScene.contents(.therapy, [record])
            bundles[kind.id] = try Self.bundle((contents, [record]))
        }
        for seed in 1...UInt64(12) {
            bundles["hostile-\(seed)"] = try Self.bundle(try PackageScene.hostile(seed: seed))
        }
        let found = try FHIRValidator.problems(of: bundles)
        #expect(found.byName.count == bundles.count)
        for (name, problems) in found.byName.sorted(by: { $0.key < $1.key }) {
            #expect(problems.count == 4)
            for (authority, problems) in problems {
                #expect(problems == [], "\(name) by \(authority)")
            }
        }
        #expect(
            found.invariants.isSuperset(of: [
                "bdl-7", "bdl-9", "bdl-10", "bdl-11", "cmp-1", "cmp-2", "cpl-3",
                "con-4", "con-5", "ppc-1", "ppc-2", "grp-1", "ref-1", "att-1", "per-1", "dom-2",
            ])
        )
    }

    @Test(.enabled(if: FHIRValidator.isAtHand, FHIRValidator.absence))
    func `what must not pass does not pass`() throws {
        let folder = try #require(FHIRValidator.definitions)
        let data = try Data(contentsOf: folder.appending(path: "negative-compositions.json"))
        let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let found = try FHIRValidator.problems(
            of: all.mapValues { try JSONSerialization.data(withJSONObject: $0) }
        )
        #expect(found.byName.count == 9)
        for (name, problems) in found.byName {
            #expect(problems.values.joined().isEmpty == (name == "good"), "\(name)")
        }
    }

    /// Damage to a bundle of ours, and who has to see it.
    private static let damages = [
        (#""status":"final","#, "", "definitions"),
        (#""type":"document""#, #""type":"documents""#, "schema"),
        (#""reference":"urn:uuid:"#, #""reference":"urn:uuid:0"#, "document"),
        (#""code":"34904-3""#, #""code":"34904-4""#, "definitions"),
        (#""code":"PSY""#, #""code":"PSI""#, "definitions"),
        (#""recorded":"#, #""recordet":"#, "library"),
        (#""timestamp":"#, #""_timestamp":"#, "definitions"),
        (#""policyRule":"#, #""policyRules":"#, "schema"),
        ("<p>", "<p onclick=\\\"x\\\">", "definitions"),
    ]

    @Test(.enabled(if: FHIRValidator.isAtHand, FHIRValidator.absence))
    func `a bundle that is not right is noticed`() throws {
        let whole = String(decoding: try Self.bundle(PackageScene.therapy()), as: UTF8.self)
        var bundles: [String: Data] = [:]
        for (number, damage) in Self.damages.enumerated() {
            let place = try #require(whole.range(of: damage.0))
            bundles["\(number)"] = Data(whole.replacingCharacters(in: place, with: damage.1).utf8)
        }
        let found = try FHIRValidator.problems(of: bundles)
        for (number, damage) in Self.damages.enumerated() {
            let problems = found.byName["\(number)"]?[damage.2] ?? []
            #expect(!problems.isEmpty, "\(damage)")
        }
    }

    @Test(.enabled(if: FHIRValidator.isAtHand, FHIRValidator.absence))
    func `every code that may be used exists, under the name it is given`() throws {
        func page(_ codings: [FHIRCodes.Coding]) -> Data {
            var bytes: [UInt8] = []
            bytes.appendJSON([
                "resourceType": "Composition", "status": "final", "date": "2026-11-26",
                "type": .concept(FHIRCodes.medicalRecords), "title": "Codes",
                "author": .list([["display": "Nobody"]]),
                "category": .list(codings.map { .concept($0) }),
            ])
            return Data(bytes)
        }
        let made = FHIRCodes.Coding(system: FHIRCodes.loincSystem, code: "99999-9")
        let found = try FHIRValidator.problems(of: [
            "all": page(FHIRCodes.all), "wrong": page([made]),
        ])
        #expect(FHIRCodes.all.count > 40)
        #expect(found.byName["all"]?.values.joined().isEmpty == true, "\(found.byName)")
        #expect(found.byName["wrong"]?["definitions"]?.count == 1)
    }

    @Test func `coaching and journals assert no health care`() throws {
        for discipline in [Discipline.coaching, .journal] {
            #expect(FHIRBundle(try PackageScene.contents(discipline, [])) == nil)
        }
    }

    @Test func `each record is a document with its whole text`() throws {
        let scene = try PackageScene.therapy()
        let documents = try Self.resources(Self.bundle(scene))
            .filter { $0["resourceType"] as? String == "DocumentReference" }
        #expect(documents.count == scene.records.count)
        for (document, record) in zip(documents, scene.records) {
            let content = (document["content"] as? [[String: Any]])?.first
            let attachment = content?["attachment"] as? [String: Any]
            let data = Data(base64Encoded: attachment?["data"] as? String ?? "")
            let text = String(decoding: data ?? Data(), as: UTF8.self)
            #expect(text.contains(record.note.body))
            for field in record.note.fields { #expect(text.contains(field.value)) }
        }
        #expect(((documents[6]["content"] as? [Any]) ?? []).count == 2)
    }

    @Test func `a plan gives its goals and its diagnosis, and the latest one is the active one`()
        throws
    {
        let resources = try Self.resources(Self.bundle(PackageScene.therapy()))
        func all(_ type: String) -> [[String: Any]] {
            resources.filter { $0["resourceType"] as? String == type }
        }
        #expect(all("CarePlan").map { $0["status"] as? String } == ["unknown", "active"])
        // Two plans and the superbill state a code; `none; grief` states nothing.
        let codes = all("Condition").map { ($0["code"] as? [String: Any])?["text"] as? String }
        #expect(codes == ["F51.01 Insomnia", "F51.01"])
        #expect(!all("Goal").isEmpty)
        #expect(all("Consent").count == 1)
        #expect(all("Provenance").count == 2)
    }

    @Test(arguments: [
        ("F51.01 Insomnia", true), ("  F51.01", true), ("F32", true), ("6B00 Anxiety", true),
        ("F5101", true), ("Z63.0, relationship", true), ("none", false), ("none; F51", false),
        ("deferred: too early", false), ("PTSD ruled out", false), ("F-word", false),
        ("A1c normal", false), ("no-diagnosis-self-pay", false), ("", false),
        ("B12-deficit", false),
    ])
    func `a diagnosis is stated by its code`(text: String, isStated: Bool) throws {
        let note = Note(kind: "intake", fields: [.init(name: "diagnosis", value: text)])
        #expect((note.statedDiagnosis != nil) == isStated)
    }

    @Test func `base 64 is that of everybody`() throws {
        var generator = Seeded(seed: 7)
        for count in 0..<100 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            var text: [UInt8] = []
            text.appendBase64(bytes)
            #expect(String(decoding: text, as: UTF8.self) == Data(bytes).base64EncodedString())
        }
    }

    @Test func `nothing in one bundle is called as something else`() throws {
        let parts: [FHIRReference.Part] = [.patient, .document, .carePlan, .goal, .condition]
        var names: Set<String> = []
        for number in 0..<50 {
            for part in parts {
                for id in [PackageScene.id(1), PackageScene.id(2)] {
                    names.insert(FHIRReference(part, of: id, number: number).uuid)
                }
            }
        }
        #expect(names.count == 500)
        let pattern = /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        #expect(names.allSatisfy { $0.wholeMatch(of: pattern) != nil })
    }
}
