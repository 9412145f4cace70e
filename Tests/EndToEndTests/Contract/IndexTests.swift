import Foundation
import Testing

/// What a person and a script see of the search index.
@Suite
struct `The search index` {
    private let home: Home
    private let ids: [String]

    init() throws {
        home = try Home(roles: "coach")
        var ids: [String] = []
        for (client, text) in [
            ("Ana Pop", "plague and rest"), ("Ben Ode", "no plague, no plague"),
            ("Ana Pop", "only rest"),
        ] {
            if ids.count < 2 { try home.open(client) }
            let added = try home.ok(
                "add",
                "coaching-session",
                "--client",
                client,
                "--json",
                text
            )
            ids.append(added["id"] ?? "")
        }
        self.ids = ids
    }

    /// Identifiers and scores of the hits.
    private func hits(_ outcome: Home.Outcome) -> [String] {
        outcome.list("hits").map {
            "\($0["id"] as? String ?? "-") \($0["score"] as? Double ?? -1) \($0["snippet"] ?? "")"
        }
    }

    private func isOneDocument(_ text: String) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
            && text.hasSuffix("}\n") && !text.dropLast().contains("\n")
    }

    @Test(arguments: [
        "UPDATE block SET sealed = zeroblob(length(sealed));",
        "UPDATE block SET sealed = x'00' WHERE n = (SELECT min(n) FROM block);",
        "UPDATE block SET sealed = 'text';", "DELETE FROM block;",
        "DROP TABLE block; PRAGMA user_version = 1;",
    ])
    func `that was harmed is named with exit 5, beside the same hits, until reindex mends it`(
        sql: String
    ) throws {
        let sound = try home.ok("search", "plague OR rest", "--json")
        #expect(sound.document["total"] as? Int == 3)
        #expect(sound.document["problems"] == nil)
        try home.sql(sql)
        let harmed = try home.run("search", "plague OR rest", "--json")
        #expect(harmed.status == 5, "\(harmed.output) \(harmed.talk)")
        #expect(hits(harmed) == hits(sound) && hits(sound).count == 3)
        #expect(isOneDocument(harmed.output))
        let problems = harmed.list("problems")
        #expect(!problems.isEmpty)
        for problem in problems {
            #expect(["index", "block of an index"].contains(problem["object"] as? String ?? ""))
            #expect(problem["id"] is String && problem["code"] is String)
            #expect(harmed.talk.contains(problem["message"] as? String ?? "-"))
        }
        // To a person as well: the hits are printed, and what is wrong is said beside them.
        let shown = try home.run("search", "plague OR rest")
        #expect(shown.status == 5)
        #expect(ids.allSatisfy { shown.output.contains($0.prefix(8)) }, "\(shown.output)")
        #expect(shown.talk.contains("index"))
        // Nothing that was written is lost, and nothing that is written now.
        #expect(try home.ok("list", "--json").list("records").count == 3)
        let verified = try home.run("verify", "--json")
        #expect(verified.status == 5 && !verified.list("problems").isEmpty)
        try home.ok("add", "coaching-session", "--client", "ana", "nachtrag")
        let added = try home.run("search", "nachtrag", "--json")
        #expect([0, 5].contains(added.status) && added.document["total"] as? Int == 1)

        let mended = try home.ok("reindex", "--json")
        #expect(isOneDocument(mended.output))
        #expect(mended.document["records"] as? Int == 4)
        #expect((mended.document["problems"] as? [Any])?.isEmpty == true)
        #expect(try home.run("verify", "--json").status == 0)
        let again = try home.ok("search", "plague OR rest", "--json")
        #expect(Set(again.list("hits").compactMap { $0["id"] as? String }) == Set(ids))
        #expect(again.document["problems"] == nil)
    }

    @Test
    func `that alone is harmed is to be made anew, and no backup is to be put back for it`() throws
    {
        try home.sql("DELETE FROM block;")
        for call in [["verify"], ["backup", "copy.tacit"], ["search", "plague"]] {
            let refused = try home.run(call)
            #expect(refused.status == 5, "\(call) \(refused.talk)")
            #expect(refused.talk.contains("'tacit reindex'"), "\(call) \(refused.talk)")
            #expect(!refused.talk.contains("restore"), "\(call) \(refused.talk)")
        }
        try home.ok("reindex")
        try home.ok("backup", "copy.tacit")
    }

    @Test
    func `with a record lost besides leads to the backup that has it`() throws {
        try home.sql("DELETE FROM block; DELETE FROM object WHERE n = (SELECT max(n) FROM object);")
        let verified = try home.run("verify")
        #expect(verified.status == 5)
        #expect(!verified.talk.contains("'tacit reindex'"), "\(verified.talk)")
        #expect(verified.talk.contains("backup"), "\(verified.talk)")
    }

    @Test
    func `is made anew by reindex, which says of how many records`() throws {
        let told = try home.ok("reindex")
        #expect(told.output == "indexed 3 records\n" && told.talk.isEmpty)
        let before = try home.epoch()
        let document = try home.ok("reindex", "--json")
        #expect(Set(document.document.keys) == ["records", "problems"])
        // It stands in the audit log, and says how much.
        let entries = try home.ok("audit", "--json").list("entries")
        #expect(try home.epoch() == before + 1)
        let last = entries.max { $0["epoch"] as? Int ?? 0 < $1["epoch"] as? Int ?? 0 }
        #expect(last?["action"] as? String == "reindex" && last?["count"] as? Int == 3)
        #expect(try home.run("reindex", "more").status == 64)
        #expect(try home.run("reindex", "--vault", "nowhere", "--json").status == 6)
    }

    @Test
    func `of an engagement with a damaged record is not made, and each search says so`() throws {
        let rows = try home.sql("SELECT n FROM object ORDER BY n;").split(separator: "\n")
        let whole = try home.bytes(".local/share/tacit/vault.tacit")
        var tried = 0
        // Up to the first of the three records: reindex writes, and then the rest would be older.
        for row in rows where tried == 0 {
            try home.write(whole, to: ".local/share/tacit/vault.tacit")
            try home.sql("DELETE FROM object WHERE n = \(row);")
            let listed = try home.run("list", "--json")
            guard listed.status == 5, listed.list("records").count == 2 else { continue }
            tried += 1
            let outcome = try home.run("reindex", "--json")
            #expect(outcome.status == 5, "\(outcome.output)")
            #expect(outcome.document["records"] as? Int == 2, "\(outcome.output)")
            let lost = outcome.list("problems").compactMap { $0["id"] as? String }
            #expect(lost.count == 1 && ids.contains(lost.first ?? ""), "\(outcome.output)")
            #expect(outcome.talk.contains("missing"))
            let found = try home.run("search", "plague OR rest", "--json")
            #expect(found.status == 5 && found.document["total"] as? Int == 2)
            let named = found.list("problems").compactMap { $0["id"] as? String }
            #expect(named.contains(lost.first ?? "-"), "\(found.output)")
        }
        #expect(tried == 1)
    }

    @Test
    func `is written by two processes at once and read by a third, which misses nothing`() throws {
        let home = try Home(roles: "client")
        try home.begin(as: "client")
        let count = isThorough ? 150 : 12
        let loop = """
            loop() {
                n=0
                while [ $n -lt \(count) ]; do
                    n=$((n + 1))
                    echo "wort $1$n" | "$TACIT" add entry --json >> "out-$1" 2>> "err-$1" || exit $?
                done
            }
            loop first & one=$!
            loop second & two=$!
            least=0
            while kill -0 $one 2> /dev/null || kill -0 $two 2> /dev/null; do
                done=$(cat out-first out-second 2> /dev/null | grep -c '"id"')
                "$TACIT" search wort --limit 1 --json > found 2> said || exit 93
                total=$(sed 's/.*"total":\\([0-9]*\\).*/\\1/' found)
                [ "$total" -ge "$done" ] && [ "$total" -ge "$least" ] || exit 94
                least=$total
            done
            wait $one || exit 91
            wait $two || exit 92
            """
        let outcome = try home.shell(loop)
        #expect(outcome.status == 0, "\(outcome.talk)")
        let found = try home.ok("search", "wort", "--limit", "1000", "--json")
        #expect(found.document["total"] as? Int == 2 * count)
        #expect(found.list("hits").count == 2 * count)
        for number in [1, count] {
            let one = try home.ok("search", "second\(number)", "--json")
            #expect(one.document["total"] as? Int == 1)
        }
        #expect(try home.run("verify", "--json").status == 0)
    }
}
