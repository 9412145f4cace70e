import Foundation
import TestSupport
import Testing

/// Documents as scripts give them.
enum Papers {
    static func suitability(danger: String = "no", triggers: String = "none") -> [String] {
        fields(
            "suitability",
            [
                "imminentDanger=\(danger)", "stability=stable", "currentTreatment=none",
                "referralTriggers=\(triggers)", "canSetGoals=yes", "perspective=yes",
                "emergencyContact=Mira, sister, 555 0101",
            ]
        )
    }

    static let agreement = fields(
        "coaching-agreement",
        [
            "parties=client and coach", "purpose=the new role", "notTherapy=no psychotherapy",
            "limitsOfConfidentiality=told", "clientWishes=direct words", "coachRequests=a line",
            "roles=goals and frame", "term=ten sessions", "sessionCount=10",
            "contactTerms=weekdays", "fees=1200", "records=notes, three years", "ending=by word",
            "emergencyPlan=the emergency number", "clientConfirmation=on paper, 2026-03-02",
            "coachConfirmation=on paper, 2026-03-02",
        ]
    )

    static let consent = fields(
        "informed-consent",
        [
            "service=psychotherapy", "fees=90", "limitsOfConfidentiality=told",
            "emergencyProcedure=the emergency number", "signature=the client, on paper",
        ]
    )

    static let intake = fields(
        "intake",
        [
            "presentingProblem=sleep", "problemHistory=since January", "treatmentHistory=none",
            "medical=none", "substanceUse=none", "social=a sister", "riskScreen=none found",
            "diagnosis=deferred: two more meetings", "recommendation=weekly",
            "emergencyContact=Mira",
        ]
    )

    private static func fields(_ kind: String, _ values: [String]) -> [String] {
        values.flatMap { ["--field", "\(kind).\($0)"] }
    }
}

@Suite struct `Opening an engagement` {
    private func home(_ role: String) throws -> TacitHome {
        let home = try TacitHome(roles: role)
        _ = try home.run("client", "add", "Ana Pop")
        return home
    }

    private func open(_ home: TacitHome, _ more: [String]) throws -> TacitHome.Outcome {
        try home.run(["engagement", "open", "--client", "ana", "--json"] + more)
    }

    private func statuses(_ outcome: TacitHome.Outcome) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: outcome.list("documents").map {
                ($0["kind"] as? String ?? "", $0["status"] as? String ?? "")
            }
        )
    }

    @Test func `a script is asked nothing, and hears what is still to come`() throws {
        let home = try home("coach")
        let outcome = try open(home, ["--field", "goal=the new role"])
        #expect(outcome.status == 0 && outcome["state"] == "open")
        #expect(outcome.object("fields")["goal"] as? String == "the new role")
        let missing = outcome.list("missing")
        #expect(missing.map { $0["kind"] as? String } == ["suitability", "coaching-agreement"])
        let id = (outcome["id"] ?? "").prefix(8)
        #expect(missing[0]["command"] as? String == "tacit add suitability --engagement \(id)")
    }

    @Test func `documents come by fields and as filled templates, and are signed with it`() throws {
        let home = try home("coach")
        let form = """
            # Suitability
            ## Imminent danger
            no
            ## Stability
            stable
            ## Current treatment
            none
            ## Referral triggers
            none
            ## Can set goals
            yes
            ## Perspective
            yes
            ## Emergency contact
            Mira, sister, 555 0101
            """
        let path = try home.write(form.utf8, to: "suitability.md")
        let outcome = try open(
            home,
            ["--document", "suitability=\(path)", "--sign"] + Papers.agreement
        )
        #expect(outcome.status == 0, "\(outcome.talk)")
        #expect(statuses(outcome) == ["suitability": "signed", "coaching-agreement": "signed"])
        #expect(outcome.list("missing").isEmpty)
        let shown = try home.run("list", "--kind", "suitability", "--json").list("records")
        let fields = shown.first?["fields"] as? [String: String]
        #expect(fields?["emergencyContact"] == "Mira, sister, 555 0101")
    }

    @Test func `what cannot be signed is kept as a draft, with all that is missing`() throws {
        let home = try home("therapist")
        let outcome = try open(
            home,
            ["--field", "informed-consent.service=psychotherapy", "--sign"]
        )
        #expect(outcome.status == 65)
        #expect(outcome["state"] == "open")
        #expect(statuses(outcome) == ["informed-consent": "draft"])
        #expect(outcome.talk.contains("Emergency procedure is missing"))
        let due = try home.run("due", "--json").list("entries")
        let id = (outcome["id"] ?? "").prefix(8)
        #expect(
            due.contains { $0["command"] as? String == "tacit engagement open --resume \(id)" }
        )
    }

    @Test func `a field of a document that it does not have opens nothing`() throws {
        let home = try home("coach")
        let outcome = try open(home, ["--field", "suitability.mood=low"])
        #expect(outcome.status == 65)
        #expect(try home.run("engagement", "list", "--json").list("engagements").isEmpty)
    }

    @Test func `a document of the other discipline opens nothing`() throws {
        let home = try home("coach")
        let outcome = try open(home, ["--field", "intake.medical=none"])
        #expect(outcome.status == 3)
        #expect(try home.run("engagement", "list", "--json").list("engagements").isEmpty)
    }

    @Test func `RF-09: a danger keeps the answers as an inquiry, which goes on`() throws {
        let home = try home("coach")
        let outcome = try open(home, Papers.suitability(danger: "yes") + ["--sign"])
        #expect(outcome.status == 3)
        let error = outcome.object("error")
        let id = error["id"] as? String ?? ""
        #expect((error["message"] as? String ?? "").contains("kept as inquiry '\(id.prefix(8))'"))
        let kept = try home.run("engagement", "show", id, "--json")
        #expect(kept["state"] == "inquiry")
        let record = try home.run("list", "--engagement", id, "--json").list("records").first
        let fields = record?["fields"] as? [String: String]
        #expect(fields?["imminentDanger"] == "yes")
        // What has to be said in danger can be said and signed there.
        let crisis = try home.run(
            "add",
            "crisis-contact",
            "--client",
            "ana",
            "--sign",
            "--field",
            "purpose=called",
            "--field",
            "said=words",
            "--field",
            "riskCheck=asked",
            "--field",
            "action=stayed on the line",
            "--field",
            "followUp=2099-01-01"
        )
        #expect(crisis.status == 0, "\(crisis.talk)")
        // The answer changes, and the inquiry becomes an engagement with all that is in it.
        let again = try home.run("engagement", "open", "--from", id)
        #expect(again.status == 3)
        let suitability = record?["id"] as? String ?? ""
        #expect(
            try home.run("edit", suitability, "--field", "imminentDanger=no").status == 0
        )
        let opened = try home.run("engagement", "open", "--from", id, "--json")
        #expect(opened.status == 0 && opened["id"] == id && opened["state"] == "open")
        #expect(try home.run("list", "--engagement", id, "--json").list("records").count == 2)
    }

    @Test func `IN-01: an inquiry needs no document and becomes an engagement later`() throws {
        let home = try home("therapist")
        let inquiry = try open(home, ["--inquiry"])
        #expect(inquiry.status == 0 && inquiry["state"] == "inquiry")
        #expect(inquiry.list("missing").isEmpty)
        let id = inquiry["id"] ?? ""
        let opened = try home.run("engagement", "open", "--from", id, "--json")
        #expect(opened["state"] == "open" && opened["id"] == id)
        let again = try home.run("engagement", "open", "--from", id, "--json")
        #expect(again.status == 65)
    }

    @Test func `--resume takes the documents that come later`() throws {
        let home = try home("therapist")
        let id = try open(home, [])["id"] ?? ""
        let resumed = try home.run(
            ["engagement", "open", "--resume", id, "--sign", "--json"] + Papers.consent
        )
        #expect(resumed.status == 0, "\(resumed.talk)")
        #expect(statuses(resumed) == ["informed-consent": "signed"])
        #expect(resumed.list("missing").isEmpty)
    }

    @Test func `an engagement is said anew, and shows what is still to come`() throws {
        let home = try home("therapist")
        let id = try open(home, ["--field", "a=1", "--field", "b=2"])["id"] ?? ""
        let edited = try home.run(
            "engagement",
            "edit",
            id,
            "--field",
            "a=",
            "--field",
            "c=3",
            "--subtype",
            "couple",
            "--json"
        )
        #expect(edited.status == 0 && edited["subtype"] == "couple")
        #expect(edited.object("fields") as? [String: String] == ["b": "2", "c": "3"])
        let shown = try home.run("engagement", "show", id)
        #expect(shown.output.contains("still to come  informed-consent: tacit add"))
        #expect(try home.run("engagement", "edit", id).status == 64)
    }
}

@Suite(.enabled(if: TacitHome.hasPython, "python3 is not installed"))
struct `Paperwork at a terminal` {
    @Test(arguments: ["coach", "therapist", "danger", "stopped", "killed", "interrupted"])
    func `is gone through in one sitting, and nothing that was answered is lost`(
        scenario: String
    ) throws {
        let home = try TacitHome()
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Drivers/paperwork.py").path
        let outcome = try home.shell(#"exec python3 '\#(path)' "$TACIT" \#(scenario)"#)
        #expect(outcome.status == 0, "\(outcome.talk)")
    }
}
