import Foundation
import TestSupport
import Testing

@Suite
struct `Keeping and destroying` {
    private func journal() throws -> TacitHome {
        let home = try TacitHome(roles: "client")
        #expect(try home.run("add", "--", "a canary of a page").status == 0)
        #expect(try home.run("add", "--", "another page").status == 0)
        return home
    }

    private func pages(_ home: TacitHome) throws -> [String] {
        try home.run("list", "--json").list("records").compactMap { $0["id"] as? String }
    }

    @Test
    func `a therapy is refused before its time, with the day, and stays as it was`() throws {
        let home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
        #expect(try home.run("add", "--client", "ana", "--", "a note").status == 0)
        let refused = try home.run("purge", "--client", "ana", "--yes")
        #expect(refused.status == 3 && refused.talk.contains("CL-04"), "\(refused.talk)")
        let rehearsed = try home.run("purge", "--client", "ana", "--dry-run", "--json")
        #expect(rehearsed.status == 3 && rehearsed.document["permitted"] as? Bool == false)
        #expect(rehearsed.document["records"] as? Int == 1)
        let kept = try home.run("purge", "--list", "--json").list("engagements")
        let year = Calendar(identifier: .gregorian).component(.year, from: Date()) + 7
        #expect((kept.first?["keptUntil"] as? String)?.hasPrefix("\(year)-") == true)
        #expect(kept.first?["over"] as? Bool == false)
        #expect(try home.run("list", "--json").list("records").count == 1)
    }

    @Test
    func `a hold stands until it is lifted with a reason`() throws {
        let home = try TacitHome(roles: "coach")
        try home.open("Ana Pop")
        #expect(try home.run("add", "--client", "ana", "--", "a note").status == 0)
        let draft = try #require(try pages(home).first)
        for matter in [[], ["--complaint"]] {
            #expect(
                try home.run(["hold", "--client", "ana", "--reason", "letter"] + matter).status == 0
            )
            #expect(try home.run("purge", "--list").output.contains("held: "))
            #expect(try home.run("delete", draft, "--yes").status == 3)
            #expect(try home.run("hold", "--client", "ana", "--lift").status == 3)
            #expect(try pages(home) == [draft])
            let lift = ["hold", "--client", "ana", "--lift", "--reason", "it has ended"]
            #expect(try home.run(lift).status == 0)
        }
        #expect(try home.run("delete", draft, "--yes").status == 0)
        #expect(try pages(home).isEmpty)
    }

    @Test
    func `a page of a journal goes with a receipt, and asks before`() throws {
        let home = try journal()
        let page = try #require(try pages(home).first)
        let asked = try home.run("delete", page)
        #expect(asked.status == 64 && asked.talk.contains("--yes"), "\(asked.talk)")
        #expect(try pages(home).count == 2)
        let done = try home.run("delete", page, "--yes", "--receipt", "receipt", "--json")
        #expect(done.status == 0 && done["record"] == page)
        #expect(done.object("destroyed")["records"] as? Int == 1)
        let receipt = String(decoding: try home.bytes("receipt"), as: UTF8.self)
        #expect(receipt.contains(page) && !receipt.contains("canary"))
        #expect(try home.run("delete", page, "--yes", "--receipt", "receipt").status == 74)
        #expect(try home.run("delete", page, "--yes").status == 6)
        #expect(try home.run("verify").status == 0)
    }

    @Test
    func `a whole journal goes, the log names no page, and a new one begins`() throws {
        let home = try journal()
        #expect(try home.run("backup", "copy").status == 0)
        let done = try home.run("purge", "--yes", "--json")
        #expect(done.status == 0 && done.document["pending"] as? Bool == false, "\(done.talk)")
        #expect(done.document["backups"] as? [String] != [])
        #expect(try pages(home).isEmpty)
        let log = try home.run("audit").output
        #expect(log.contains("purge") && log.contains("overwrite"))
        #expect(try home.run("search", "canary", "--json").list("hits").isEmpty)
        #expect(try home.run("add", "--", "a new page").status == 0)
        #expect(try home.run("verify").status == 0)
    }

    @Test(.enabled(if: TacitHome.hasPython))
    func `ends with 7 while another process reads, and the next command finishes it`() throws {
        let home = try journal()
        let reader = """
            import sqlite3, sys, time
            c = sqlite3.connect("\(home.file(".local/share/tacit/vault.tacit"))")
            c.execute("BEGIN")
            c.execute("SELECT count(*) FROM object").fetchone()
            open("ready", "w").close()
            time.sleep(60)
            """
        try home.write(reader.utf8, to: "reader.py")
        let outcome = try home.shell(
            """
            python3 reader.py & reader=$!
            while [ ! -e ready ]; do sleep 0.05; done
            "$TACIT" purge --yes; status=$?
            kill $reader; wait $reader 2>/dev/null
            exit $status
            """
        )
        #expect(outcome.status == 7 && outcome.output.contains("pending"), "\(outcome.talk)")
        let next = try home.run("list", "--json")
        #expect(next.status == 0 && next.talk.isEmpty, "\(next.talk)")
        #expect(try home.run("audit", "--json").output.contains("overwrite"))
        #expect(try home.run("verify").status == 0)
    }

    @Test
    func `settings are shown with their bounds, and set within them`() throws {
        let home = try TacitHome(roles: "therapist", "coach")
        let shown = try home.run("settings", "--as", "coach")
        #expect(shown.output.contains("2 to 12") && shown.output.contains("neutral"))
        let set = try home.run([
            "settings", "--as", "coach", "flat-sessions=6", "same-legal-entity=no", "--custodian",
            "Dr. B", "--json",
        ])
        #expect(set.status == 0 && set.document["flat-sessions"] as? Int == 6)
        #expect(set["custodian"] == "Dr. B" && set["same-legal-entity"] == "no")
        for (wrong, status) in [
            ("flat-sessions=13", 65), ("flat-sessions=x", 65), ("profile=nowhere", 65),
            ("licence=maybe", 65), ("nothing=1", 64), ("nothing", 64),
        ] as [(String, Int32)] {
            #expect(try home.run("settings", "--as", "coach", wrong).status == status, "\(wrong)")
        }
        let after = try home.run("settings", "--as", "coach", "--json")
        #expect(after.output == set.output)
        #expect(
            try home.run("settings", "--as", "therapist", "--json").document["flat-sessions"]
                as? Int == 4
        )
    }
}
