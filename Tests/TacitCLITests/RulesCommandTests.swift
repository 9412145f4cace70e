import Foundation
import Rules
import TestSupport
import Testing

@Suite struct `The rulebook at the command line` {
    @Test func `is listed without a vault, with id, group, decision, title and sources`() throws {
        let outcome = try TacitHome().run("rules", "--json")
        #expect(outcome.status == 0 && outcome.talk.isEmpty)
        let rules = outcome.list("rules")
        #expect(rules.map { $0["id"] as? String } == Rulebook.rules.map(\.id))
        for (shown, rule) in zip(rules, Rulebook.rules) {
            #expect(shown["group"] as? String == rule.group.rawValue)
            #expect(shown["decision"] as? String == rule.decision.rawValue)
            #expect(shown["title"] as? String == rule.title)
            #expect(Self.strings(shown["sources"]) == rule.sources)
        }
        let text = try TacitHome().run("rules").output
        for rule in Rulebook.rules { #expect(text.contains("  \(rule.id)  ")) }
    }

    @Test func `shows one rule whole, with statements, grounds, settings and the exception`() throws
    {
        for rule in Rulebook.rules {
            let outcome = try TacitHome().run("rules", rule.id.lowercased(), "--json")
            #expect(outcome.status == 0)
            let shown = try #require(outcome.list("rules").first)
            #expect(shown["text"] as? String == rule.text)
            #expect(shown["wayOut"] as? String == rule.wayOut)
            #expect(shown["exception"] as? Bool == Rulebook.exceptable.contains(rule.id))
            let statements = Self.objects(shown["statements"])
            #expect(statements.map { $0["id"] as? String } == rule.sources + rule.leads)
            #expect(statements.allSatisfy { ($0["text"] as? String)?.isEmpty == false })
            let grounds = Self.objects(shown["grounds"])
            #expect(grounds.map { $0["confirmed"] as? Bool } == rule.grounds.map(\.isConfirmed))
            let settings = NumberSetting.all.filter { $0.rule == rule.id }.map(\.name)
            #expect(Self.objects(shown["settings"]).map { $0["name"] as? String } == settings)
        }
    }

    @Test func `says of each ground whether it was found`() throws {
        let rule = try #require(
            Rulebook.rules.first { $0.grounds.contains { !$0.isConfirmed } }
        )
        let text = try TacitHome().run("rules", rule.id).output
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for ground in rule.grounds {
            #expect(flat.contains(ground.text + " (not confirmed)") == !ground.isConfirmed)
        }
        for statement in rule.statements { #expect(flat.contains(statement.id)) }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func `says which rules are near to one that there is not`() throws {
        for id in ["SC1", "SC-10", "sc_01"] {
            let outcome = try TacitHome().run("rules", id, "--json")
            #expect(outcome.status == 6)
            let error = outcome.object("error")
            #expect(error["code"] as? String == "ruleNotFound")
            #expect((error["hint"] as? String)?.contains("SC-01") == true, "\(id)")
        }
        let far = try TacitHome().run("rules", "everything", "--json")
        #expect(far.status == 6)
        #expect(far.object("error")["hint"] as? String == "'tacit rules' lists them")
    }

    private static func strings(_ value: Any?) -> [String] {
        (value as? NSArray)?.compactMap { $0 as? String } ?? []
    }

    private static func objects(_ value: Any?) -> [[String: Any]] {
        (value as? NSArray)?.compactMap { $0 as? [String: Any] } ?? []
    }
}

@Suite struct `Guidance at the command line` {
    @Test func `needs no vault, is wrapped, and names every statement that it carries`() throws {
        let outcome = try TacitHome().run("guidance")
        #expect(outcome.status == 0 && outcome.talk.isEmpty)
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let flat = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for chapter in Guidance.chapters {
            #expect(outcome.output.contains(chapter.title.uppercased() + "\n"))
            for paragraph in chapter.paragraphs {
                let words = paragraph.text.split(whereSeparator: \.isWhitespace)
                #expect(flat.contains(words.joined(separator: " ")))
            }
        }
        for statement in Statement.all where statement.rules.contains("GD-01") {
            #expect(flat.contains(statement.id), "\(statement.id)")
        }
    }

    @Test func `is one document for a script`() throws {
        let chapters = try TacitHome().run("guidance", "--json").list("chapters")
        #expect(chapters.map { $0["title"] as? String } == Guidance.chapters.map(\.title))
        let statements = chapters.flatMap { chapter in
            ((chapter["paragraphs"] as? NSArray) ?? []).flatMap { paragraph in
                ((paragraph as? NSDictionary)?["statements"] as? [String]) ?? []
            }
        }
        #expect(Set(statements) == Guidance.statements)
    }

    @Test func `a refusal says which of its grounds nobody has confirmed, and each rule once`()
        throws
    {
        let home = try TacitHome(roles: "therapist")
        _ = try home.run("profile", "set", "--remove-credential", "1")
        _ = try home.run("client", "add", "Ana Pop")
        let refused = try home.run("engagement", "open", "--client", "ana", "--json")
        #expect(refused.status == 3)
        let rules = refused.object("error")["rules"] as? [[String: Any]] ?? []
        #expect(rules.first?["id"] as? String == "SC-05")
        let grounds = rules.first?["grounds"] as? [String] ?? []
        #expect(grounds.contains("state laws on protected titles (not confirmed)"), "\(grounds)")
        _ = try home.run("profile", "set", "--credential", TacitHome.licence)
        _ = try home.run("engagement", "open", "--client", "ana")
        let export = try home.run(
            "export",
            "--purpose",
            "insurer",
            "--client",
            "ana",
            "--dry-run",
            "--json"
        )
        #expect(export.object("error")["message"] as? String == "refused by 'CD-01'")
    }

    @Test func `a coach's note with a diagnosis is kept, told about, and not signed`() throws {
        let home = try TacitHome(roles: "coach")
        try home.open("Ana Pop")
        let added = try home.run(
            "add",
            "coaching-session",
            "--client",
            "ana",
            "--field",
            "icd10=F41.1",
            "--field",
            "goal=the Monday meeting",
            "--field",
            "nextStep=writes the agenda",
            "--json"
        )
        #expect(added.status == 0, "\(added.talk)")
        #expect(added.list("findings").contains { $0["rule"] as? String == "SC-02" })
        let id = added["id"] ?? ""
        let refused = try home.run("sign", id, "--json")
        #expect(refused.status == 3)
        let rules = refused.object("error")["rules"] as? [[String: Any]] ?? []
        #expect(rules.contains { $0["id"] as? String == "SC-02" })
        let shown = try home.run("show", id, "--json")
        #expect(shown["status"] == "draft")
        #expect(shown.object("fields")["icd10"] as? String == "F41.1")
    }
}
