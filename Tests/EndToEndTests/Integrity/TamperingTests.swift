import Foundation
import Testing

/// Somebody with the `sqlite3` program and without a key.
@Suite
struct `Rows changed by hand` {
    private let home: Home
    private let first: String
    private let second: String

    init() throws {
        home = try Home(roles: "coach")
        try home.open("Ana Pop")
        try home.open("Ben Ode")
        first =
            try home.ok(
                "add",
                "coaching-session",
                "--client",
                "ana",
                "first for ana",
                "--json"
            )["id"] ?? ""
        second =
            try home.ok(
                "add",
                "coaching-session",
                "--client",
                "ben",
                "one for ben",
                "--json"
            )["id"] ?? ""
    }

    /// The row of a record in SQL.
    private func row(_ id: String) throws -> String {
        let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
        var bits: [UInt8] = []
        for letter in id.utf8 {
            let value = UInt8(try #require(digits.firstIndex(of: letter)))
            bits += (0..<5).reversed().map { value >> $0 & 1 }
        }
        let surplus = bits.count % 8
        let hexadecimal = { (bits: ArraySlice<UInt8>) in
            stride(from: bits.startIndex, to: bits.endIndex, by: 4).map { start in
                String(bits[start..<(start + 4)].reduce(0) { $0 << 1 | $1 }, radix: 16)
            }.joined()
        }
        // 130 bits for 128: the two that are too many stand at one of the ends.
        for candidate in [bits.dropFirst(surplus), bits.dropLast(surplus)] {
            let name = "x'\(hexadecimal(candidate))'"
            if try home.sql("SELECT count(*) FROM object WHERE id=\(name);") == "1" { return name }
        }
        return try #require(nil)
    }

    /// `verify` names it, and so does reading it.
    private func notice(_ id: String, _ faults: Set<String>) throws {
        let verified = try home.run("verify", "--json")
        #expect(verified.status == 5)
        #expect(verified.document["ok"] as? Bool == false)
        let problems = verified.list("problems")
        #expect(
            problems.contains {
                $0["id"] as? String == id && faults.contains($0["code"] as? String ?? "")
            },
            "\(verified.output)"
        )
        let shown = try home.run("show", id, "--json")
        #expect(shown.status == 5, "\(shown.output)")
        #expect(!shown.output.contains("for ben"))
        let listed = try home.run("list", "--json")
        #expect(listed.status == 5)
        #expect(try home.run("search", "for", "--json").status == 5)
        let copy = home.file("copy")
        let exported = try home.run("export", "--purpose", "own", "--output", copy, "--json")
        #expect(exported.status == 5)
    }

    @Test
    func `a deleted record is missed by name`() throws {
        try home.sql("DELETE FROM object WHERE id=\(try row(first));")
        try notice(first, ["missing"])
    }

    @Test
    func `an older revision in the place of the newer is noticed by name`() throws {
        let row = try row(first)
        let before = Set(try home.sql("SELECT n FROM object;").split(separator: "\n"))
        _ = try home.run(["edit", first], input: Array("newer words".utf8))
        #expect(try home.ok("show", first, "--json")["body"] == "newer words")
        // Each revision has a row of its own: the new one is among the new rows.
        let after = try home.sql("SELECT n FROM object;").split(separator: "\n")
        for number in after where !before.contains(number) {
            let whole = try home.bytes(".local/share/tacit/vault.tacit")
            try home.sql(
                "UPDATE object SET sealed=(SELECT sealed FROM object WHERE id=\(row)) "
                    + "WHERE n=\(number);"
            )
            let verified = try home.run("verify", "--json")
            #expect(verified.status == 5, "\(verified.output)")
            #expect(!verified.list("problems").isEmpty)
            let shown = try home.run("show", first, "--json")
            #expect(!shown.output.contains("first for ana"))
            try home.write(whole, to: ".local/share/tacit/vault.tacit")
        }
    }

    @Test
    func `any row put back in its older form is noticed by verify and by the next command`()
        throws
    {
        let select = "SELECT n || ' ' || hex(sealed) FROM object ORDER BY n;"
        let older = try home.sql(select).split(separator: "\n")
        try home.ok("add", "coaching-session", "--client", "ana", "later")
        _ = try home.run(["edit", first], input: Array("newer words".utf8))
        let newer = Set(try home.sql(select).split(separator: "\n"))
        let whole = try home.bytes(".local/share/tacit/vault.tacit")
        var tried = 0
        for line in older where !newer.contains(line) {
            let parts = line.split(separator: " ")
            try home.write(whole, to: ".local/share/tacit/vault.tacit")
            try home.sql("UPDATE object SET sealed=x'\(parts[1])' WHERE n=\(parts[0]);")
            let verified = try home.run("verify", "--json")
            #expect(verified.status == 5, "row \(parts[0]): \(verified.output)")
            let listed = try home.run("list", "--json")
            #expect(listed.status == 5, "row \(parts[0]): \(listed.output)")
            tried += 1
        }
        // At least the page of the manifest, the state and the head.
        #expect(tried >= 3)
    }

    @Test
    func `a record moved to the place of another client's is noticed by name`() throws {
        let (one, other) = (try row(first), try row(second))
        try home.sql(
            """
            CREATE TEMP TABLE kept AS SELECT id, sealed FROM object WHERE id IN (\(one), \(other));
            UPDATE object SET sealed=(SELECT sealed FROM kept WHERE id=\(other)) WHERE id=\(one);
            UPDATE object SET sealed=(SELECT sealed FROM kept WHERE id=\(one)) WHERE id=\(other);
            """
        )
        try notice(first, ["replaced", "changed"])
    }

    @Test
    func `two records that changed their identifiers are noticed by name`() throws {
        let (one, other) = (try row(first), try row(second))
        try home.sql(
            """
            UPDATE object SET id=x'00' WHERE id=\(one);
            UPDATE object SET id=\(one) WHERE id=\(other);
            UPDATE object SET id=\(other) WHERE id=x'00';
            """
        )
        try notice(first, ["replaced", "changed"])
    }

    @Test
    func `a doubled row is noticed`() throws {
        let row = try row(first)
        try home.sql(
            "INSERT INTO object(id, sealed) SELECT randomblob(length(id)), sealed FROM object "
                + "WHERE id=\(row);"
        )
        let verified = try home.run("verify", "--json")
        #expect(verified.status == 5)
        #expect(verified.list("problems").contains { $0["code"] as? String == "surplus" })
        // Reading stays safe, where it is not refused.
        let shown = try home.run("show", first, "--json")
        #expect(shown.status == 5 || shown["body"] == "first for ana")
    }

    @Test
    func `any one row deleted is noticed by verify`() throws {
        let whole = try home.bytes(".local/share/tacit/vault.tacit")
        let rows = try home.sql("SELECT n FROM object ORDER BY n;").split(separator: "\n")
        for number in rows {
            try home.write(whole, to: ".local/share/tacit/vault.tacit")
            try home.sql("DELETE FROM object WHERE n=\(number);")
            let verified = try home.run("verify", "--json")
            #expect(verified.status == 5, "row \(number): \(verified.output)")
        }
    }
}
