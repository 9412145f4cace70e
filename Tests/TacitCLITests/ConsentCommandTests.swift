import Foundation
import TestSupport
import Testing

@Suite struct `Consents at the command line` {
    private static let elements = [
        "description": "progress notes of March", "discloser": "this practice",
        "recipient": "Mia Lang", "purpose": "going on", "expiry": "2099-12-31",
        "rightToRevoke": "told", "conditioning": "told", "redisclosure": "told",
        "signature": "on paper, 2026-02-01",
    ]

    private func home(_ role: String = "therapist") throws -> TacitHome {
        let home = try TacitHome(roles: role)
        let line = #"{"client":"Ana Pop","kind":"progress-note","at":"2026-03-02","body":"NOTE"}"#
        try home.write("\(line)\n".utf8, to: "records.jsonl")
        if role == "therapist" {
            #expect(try home.run("import", "records.jsonl", "--create-clients").status == 0)
        } else {
            _ = try home.run("client", "add", "Ana Pop")
            _ = try home.run("engagement", "open", "--client", "ana")
        }
        return home
    }

    private func add(
        _ home: TacitHome,
        _ arguments: String...,
        without missing: String? = nil
    ) throws -> TacitHome.Outcome {
        let fields = Self.elements.filter { $0.key != missing }.sorted { $0.key < $1.key }
            .flatMap { ["--field", "\($0.key)=\($0.value)"] }
        return try home.run(
            ["consent", "add", "--client", "ana", "--json"] + arguments + fields
        )
    }

    private func export(_ home: TacitHome, on id: String) throws -> TacitHome.Outcome {
        try home.run(
            "export",
            "--purpose",
            "new-therapist",
            "--client",
            "ana",
            "--to-name",
            "Mia Lang",
            "--basis",
            id,
            "--output",
            "out/",
            "--json"
        )
    }

    private func listed(_ home: TacitHome) throws -> [[String: any Sendable]] {
        let listed = try home.run("consent", "list", "--client", "ana", "--json")
        #expect(listed.status == 0, "\(listed.talk)")
        return listed.list("consents")
    }

    @Test
    func `an authorization is written, signed, carries an export, and ends when it is revoked`()
        throws
    {
        let home = try home()
        let made = try add(home, "--sign")
        #expect(made.status == 0, "\(made.output) \(made.talk)")
        #expect(made["state"] == "active" && made["status"] == "signed")
        let id = try #require(made["id"])
        #expect(try export(home, on: id).status == 0)
        let entry = try #require(try listed(home).first)
        #expect(entry["id"] as? String == id && entry["state"] as? String == "active")
        #expect(entry["recipient"] as? String == "Mia Lang")
        #expect(entry["lastDay"] as? String == "2099-12-31")
        let revoked = try home.run("consent", "revoke", id, "--how", "by phone", "--json")
        #expect(revoked.status == 0, "\(revoked.talk)")
        #expect(revoked["id"] == id && revoked["state"] == "revoked")
        let revocation = try home.run("show", try #require(revoked["revocation"]), "--json")
        #expect(revocation["status"] == "signed" && revocation["kind"] == "revocation")
        #expect(revocation.object("fields")["release"] as? String == id)
        #expect(revocation.object("fields")["how"] as? String == "by phone")
        let refused = try export(home, on: id)
        #expect(refused.status == 3 && refused.output.contains("the release was revoked"))
        #expect(try listed(home).first?["state"] as? String == "revoked")
    }

    @Test(arguments: elements.keys.sorted())
    func `one element less is a draft that says which, and the way out completes it`(
        missing: String
    ) throws {
        let home = try home()
        let refused = try add(home, "--sign", without: missing)
        #expect(refused.status == 65)
        let id = try #require(refused.object("error")["id"] as? String)
        let entry = try #require(try listed(home).first)
        #expect(entry["state"] as? String == "draft")
        #expect((entry["lacking"] as? [String])?.count == 1)
        #expect(try export(home, on: id).status == 3)
        let value = try #require(Self.elements[missing])
        #expect(try home.run("edit", id, "--field", "\(missing)=\(value)").status == 0)
        #expect(try home.run("sign", id).status == 0)
        #expect(try export(home, on: id).status == 0)
    }

    @Test(arguments: [
        ("therapist", "psychotherapy-notes", "release-of-information", "psychotherapy-notes"),
        ("therapist", "part2", "release-of-information", "part2"),
        ("therapist", "informed-consent", "informed-consent", ""),
        ("therapist", "telehealth", "telehealth-consent", ""),
        ("therapist", "release-of-information", "release-of-information", "general"),
        ("coach", "agreement", "coaching-agreement", ""), ("coach", "mandate", "mandate", ""),
    ])
    func `each type fills its form`(role: String, type: String, kind: String, form: String) throws {
        let home = try home(role)
        let made = try home.run(
            "consent",
            "add",
            "--type",
            type,
            "--client",
            "ana",
            "a word",
            "--json"
        )
        #expect(made.status == 0, "\(made.talk)")
        #expect(made["kind"] == kind && made["type"] == form && made["state"] == "draft")
        #expect(made.object("fields")["type"] as? String == (form.isEmpty ? nil : form))
        #expect((made.document["lacking"] as? [String])?.isEmpty == false)
    }

    @Test func `a form from a file is taken as 'add' takes it`() throws {
        let home = try home()
        let template = try home.run("template", "telehealth-consent")
        let filled = template.output.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { $0.hasPrefix("## ") ? [String($0), "agreed"] : [String($0)] }
            .joined(separator: "\n")
        try home.write(filled.utf8, to: "form.md")
        let made = try home.run(
            "consent",
            "add",
            "--type",
            "telehealth",
            "--client",
            "ana",
            "--file",
            "form.md",
            "--sign",
            "--json"
        )
        #expect(made.status == 0, "\(made.output) \(made.talk)")
        #expect(made["state"] == "active")
    }

    @Test func `what is no paper, a draft, or taken back already is not taken back`() throws {
        let home = try home()
        let note = try home.run("add", "progress-note", "--client", "ana", "word", "--json")
        let no = try home.run("consent", "revoke", try #require(note["id"]), "--json")
        #expect(no.status == 65 && no.object("error")["code"] as? String == "noConsent")
        let draft = try add(home)
        let id = try #require(draft["id"])
        let early = try home.run("consent", "revoke", id, "--json")
        #expect(early.object("error")["code"] as? String == "consentDraft")
        #expect(try home.run("sign", id).status == 0)
        #expect(try home.run("consent", "revoke", id, "--on", "yesterday").status == 0)
        let again = try home.run("consent", "revoke", id, "--json")
        #expect(again.status == 65)
        #expect(again.object("error")["code"] as? String == "consentRevoked")
        #expect(try home.run("consent", "revoke", "ZZZZZZZZ").status == 6)
    }

    @Test func `a paper can be taken back after the work is closed`() throws {
        let home = try home("coach")
        let made = try add(home, "--sign")
        let id = try #require(made["id"])
        let closed = try home.run(
            ["engagement", "close", "ana", "--reason", "interrupted"]
                + [
                    "interruption=moved abroad", "successor=two names given",
                    "goalsOutcome=not reached", "clientWords=not reached", "nextSteps=none",
                ].flatMap { ["--field", $0] }
        )
        #expect(closed.status == 0, "\(closed.talk)")
        #expect(try home.run("consent", "revoke", id, "--json")["state"] == "revoked")
    }

    @Test func `an export names the one paper of a kind that counts, by its kind`() throws {
        let home = try home()
        let none = try export(home, on: "release-of-information")
        #expect(none.status == 6 && none.object("error")["code"] as? String == "nothingCounts")
        let id = try #require(try add(home, "--sign")["id"])
        #expect(try export(home, on: "release-of-information").status == 0)
        _ = try add(home, "--sign")
        #expect(try export(home, on: "release-of-information").status == 6)
        #expect(try home.run("consent", "revoke", id).status == 0)
        #expect(try export(home, on: "release-of-information").status == 0)
    }

    @Test func `a paper that is taken back from a later day on counts until then`() throws {
        let home = try home()
        let id = try #require(try add(home, "--sign")["id"])
        let later = try home.run("consent", "revoke", id, "--on", "2098-01-01", "--json")
        #expect(later.status == 0, "\(later.talk)")
        #expect(later["state"] == "active" && later["revokedOn"] == "2098-01-01")
        #expect(try export(home, on: id).status == 0)
        #expect(try home.run("consent", "revoke", id, "--json")["state"] == "revoked")
        #expect(try export(home, on: id).status == 3)
    }

    @Test func `a journal has none`() throws {
        let home = try TacitHome(roles: "client")
        #expect(try home.run("consent", "list").status == 64)
        #expect(try home.run("consent", "add", "word").status == 3)
    }
}
