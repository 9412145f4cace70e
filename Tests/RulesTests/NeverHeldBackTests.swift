import Practice
import Rules
import Screening
import Testing

/// The rules about scope, templates, time emphasis, referral and contact.
private let rulesOfScope = Rulebook.rules.map(\.id).filter { id in
    ["SC-", "TM-", "TE-", "RF-", "CB-"].contains { id.hasPrefix($0) }
}

extension Scene {
    /// An engagement without any paperwork, in which everything waits that can wait.
    fileprivate static func neglected(_ role: Role) -> Scene {
        let notes = role == .coach ? "coaching-session" : "progress-note"
        let history = ["2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02"].reduce(Scene(role)) {
            $0.having(notes, on: $1, ["orientation": "past", "referralTriggers": "suicide"])
        }
        return history.having("crisis-contact", on: "2026-02-03")
            .having("contact", on: "2026-03-09", ["purpose": "crisis"], status: .draft)
            .having("commitment", on: "2026-02-02", ["status": "open", "timesCarried": "3"])
            .having(
                "referral",
                on: "2026-02-03",
                ["followUp": "2026-02-04", "triggers": "no-movement"]
            )
            .having("disposition", on: "2026-02-02", ["disposition": "referred"])
            .finding(.disorder, .scope)
    }
}

@Suite struct `Nothing stands between a person and help, or a professional and the truth` {
    private static let kinds = [
        "crisis-contact", "risk-assessment", "safety-plan", "disposition", "referral", "contact",
        "disclosure", "exception", "inquiry", "addendum", "legal-demand",
    ]

    @Test func `there are twenty-seven rules here`() { #expect(rulesOfScope.count == 27) }

    @Test(arguments: kinds, [Role.therapist, .coach])
    func `a record of help or of the truth is signed whatever is missing`(
        _ kind: String,
        _ role: Role
    ) {
        guard Kind.named(kind)?.realm(in: role.discipline) != nil else { return }
        for scene in [Scene(role), Scene.neglected(role)] {
            for standing in [EngagementStanding.inquiry, .open, .imported, .closed] {
                let ruling = scene.with { $0.engagement?.standing = standing }.signing(kind)
                for rule in rulesOfScope { #expect(!ruling.blocks(rule), "\(rule) \(standing)") }
            }
        }
    }

    /// A section in the wrong place is said, and keeps nothing of this from being signed.
    @Test(arguments: ["crisis-contact", "disposition", "disclosure", "exception", "contact"])
    func `nor does a clinical word in it hold it up`(_ kind: String) {
        let fields = ["diagnosis": "x", "transference": "x", "coreBelief": "x", "Risk screen": "x"]
        let ruling = Scene.neglected(.coach).signing(kind, fields)
        for rule in rulesOfScope { #expect(!ruling.blocks(rule), "\(rule)") }
    }

    @Test(arguments: Kind.all.map(\.id))
    func `everything can be saved, but a kind of the other service`(_ id: String) {
        let clinical = ["icd10": "x", "transference": "x", "coreBelief": "x", "origin": "x"]
        for role in [Role.therapist, .coach] {
            guard Kind.named(id)?.realm(in: role.discipline) != nil else { continue }
            #expect(Scene.neglected(role).saving(id, clinical).isPermitted, "\(role)")
        }
    }

    @Test func `a coaching session that met every demand is signed after truthful answers`() {
        let scene = Scene.neglected(.coach).with { $0.passages = [:] }
        let met = scene.signing("coaching-session", ["goal": "", "nextStep": "none", "mode": ""])
        for rule in ["TM-01", "TE-01", "RF-05", "RF-07", "RF-09", "CB-03"] {
            #expect(met.blocks(rule), "\(rule)")
        }
        let answered = scene.having("suitability", on: "2026-03-10", ["canSetGoals": "no"])
            .having(
                "disposition",
                on: "2026-03-10",
                ["triggers": "suicide", "disposition": "not-applicable"]
            )
            .with { context in
                for index in context.records.indices
                where context.records[index].note.kind == "commitment" {
                    context.records[index].note.set("reviewedOn", "2026-03-10")
                }
            }
        let fields = [
            "goal": "none: only talked", "nextStep": "none: rests", "outsideCompetence": "no",
        ]
        let ruling = answered.signing("coaching-session", fields)
        for rule in rulesOfScope { #expect(!ruling.blocks(rule), "\(rule)") }
    }

    @Test func `a therapy session is signed with an exception`() {
        let scene = Scene.neglected(.therapist).having("treatment-plan", on: "2026-02-05")
        #expect(scene.signing("progress-note").blocks("SC-04"))
        let excepted = scene.having("exception", ["rules": "SC-04", "fixBy": "2026-03-20"])
        let ruling = excepted.signing("progress-note")
        for rule in rulesOfScope { #expect(!ruling.blocks(rule), "\(rule)") }
    }

    @Test func `closing an engagement waits for none of these`() {
        for role in [Role.therapist, .coach] {
            let ruling = Scene.neglected(role).ruling(on: .close(Closing()))
            for rule in rulesOfScope { #expect(ruling.isSilent(rule), "\(rule)") }
        }
    }
}

@Suite struct `What these rules say` {
    /// Findings of every rule that says something, in notes whose every text is a marked word.
    private static let findings: [Finding] = {
        let names = [
            "icd10", "clientReportedHealth", "transference", "coreBelief", "Family history",
            "saboteur", "homework", "insight",
        ]
        var fields = Dictionary(uniqueKeysWithValues: names.map { ($0, "the patient, Zebra") })
        fields["skillsUsed"] = "EMDR"
        var rulings: [Ruling] = []
        for role in [Role.therapist, .coach] {
            let scenes = [
                Scene(role), Scene.neglected(role), Scene.neglected(role).having("treatment-plan"),
            ]
            for scene in scenes {
                for kind in Kind.kinds(of: role.discipline) {
                    for answers in [fields, blanks, troubles] {
                        rulings.append(scene.signing(kind.id, answers))
                        rulings.append(scene.saving(kind.id, answers))
                    }
                }
                rulings.append(scene.ruling(on: .review))
                rulings.append(scene.beforeOpening.ruling(on: .open(opening)))
                let request = DisclosureRequest(purpose: .newCoach, basis: .noneGiven)
                rulings.append(scene.ruling(on: .disclose(request)))
            }
        }
        return Array(Set(rulings.flatMap(\.findings))).filter { rulesOfScope.contains($0.rule) }
    }()

    private static let blanks = [
        "goal": "", "nextStep": "none", "mode": "", "clientConfirmation": "", "coAuthor": "coach",
        "owner": "coach", "responsible": "client", "diagnosis": "none", "notTherapy": "Zebra",
        "intervention": "", "recipientType": "other",
    ]

    private static let troubles = [
        "purpose": "win", "initiatedBy": "practitioner", "orientation": "past",
        "referralTriggers": "mental-illness\nsubstance-use\nabuse-or-threat\nsuicide\nno-movement",
        "triggers": "abuse-or-threat", "outsideCompetence": "yes", "action": "Zebra",
    ]

    private static let opening = Opening(
        clients: [],
        documents: [Scene.note("suitability", ["imminentDanger": "yes"])]
    )

    @Test func `is heard from every rule but those that only make room`() {
        let silent: Set<String> = ["SC-07", "RF-10", "RF-11", "CB-02"]
        #expect(Set(Self.findings.map(\.rule)) == Set(rulesOfScope).subtracting(silent))
    }

    @Test func `repeats nothing of the text, names nobody and is put in plain words`() {
        for finding in Self.findings {
            let words = finding.reason + " " + finding.wayOut
            for told in ["Zebra", "Ana", "Pop"] { #expect(!words.contains(told), "\(words)") }
            #expect(finding.reason.first?.isUppercase == false, "\(finding.reason)")
            #expect(!finding.reason.hasSuffix("."), "\(finding.reason)")
            #expect(!finding.wayOut.isEmpty, "\(finding.reason)")
        }
    }

    @Test func `claims nothing that no vault can know`() {
        let rules = Rulebook.rules.filter { rulesOfScope.contains($0.id) }
        let texts =
            rules.flatMap { [$0.title, $0.text, $0.wayOut] + $0.grounds.map(\.text) }
            + Self.findings.flatMap { [$0.reason, $0.wayOut] }
        for text in texts {
            let plain = text.lowercased().replacing("safety plan", with: "")
                .replacing("safety-plan", with: "")
            for claim in [
                "safe", "at risk", "low risk", "moderate risk", "high risk", "is suicidal",
                "cleared",
                "diagnosis suggested", "no risk",
            ] { #expect(!plain.contains(claim), "\(claim): \(text)") }
        }
    }

    @Test func `every rule names its statements, its grounds and a way out`() {
        for rule in Rulebook.rules where rulesOfScope.contains(rule.id) {
            #expect(rule.sources.isEmpty != rule.leads.isEmpty, "\(rule.id)")
            #expect(!rule.grounds.isEmpty && !rule.wayOut.isEmpty, "\(rule.id)")
            #expect(!rule.title.hasSuffix(".") && rule.text.hasSuffix("."), "\(rule.id)")
        }
    }
}
