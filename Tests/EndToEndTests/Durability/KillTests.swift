import Foundation
import Testing

/// What was acknowledged is there, whatever happened to whoever wrote it.
@Suite
struct `Killed and concurrent writers` {
    private func bodies(_ home: Home) throws -> [String] {
        try home.ok("list", "--json").list("records").compactMap { $0["body"] as? String }
    }

    @Test
    func `every add that was acknowledged survives kill -9 of the others at any moment`() throws {
        let home = try Home(roles: "client")
        guard try home.begin(as: "client") else { return }
        // The moments are spread over the life of a run; every fifth is left to its end.
        let loop = """
            n=0
            while [ $n -lt \(isThorough ? 1_000 : 60) ]; do
                n=$((n + 1))
                echo "note $n" | "$TACIT" add entry --json > "out-$n" 2> /dev/null &
                if [ $((n % 5)) != 0 ]; then
                    sleep "0.0$(printf %02d $((n * 7 % 90)))"
                    kill -9 $! 2> /dev/null
                fi
                wait $! 2> /dev/null
            done
            grep -l '"id"' out-* | sed 's/out-//'
            """
        let outcome = try home.shell(loop)
        let acknowledged = outcome.output.split(separator: "\n").map { "note \($0)\n" }
        let kept = try bodies(home)
        #expect(Set(kept).count == kept.count, "no note is there twice")
        #expect(Set(kept).isSuperset(of: acknowledged), "\(Set(acknowledged).subtracting(kept))")
        #expect(acknowledged.count >= (isThorough ? 200 : 12))
        let verified = try home.run("verify", "--json")
        #expect(verified.status == 0, "\(verified.output)")
        try home.ok("add", "entry", "one more")
    }

    @Test
    func `two processes that add at once lose nothing of each other`() throws {
        let home = try Home(roles: "client")
        try home.begin(as: "client")
        let count = isThorough ? 500 : 40
        let loop = """
            loop() {
                n=0
                while [ $n -lt \(count) ]; do
                    n=$((n + 1))
                    echo "$1 $n" | "$TACIT" add entry --json >> "out-$1" 2>> "err-$1" || exit $?
                done
            }
            loop first & one=$!
            loop second & two=$!
            wait $one || exit 91
            wait $two || exit 92
            """
        let outcome = try home.shell(loop)
        #expect(outcome.status == 0)
        let kept = try bodies(home)
        #expect(kept.count == 2 * count)
        #expect(Set(kept).count == 2 * count)
        #expect(try home.run("verify", "--json").status == 0)
    }

    @Test
    func `two edits of one record at once are both kept`() throws {
        let home = try Home(roles: "client")
        try home.begin(as: "client")
        let id = try #require(try home.ok("add", "entry", "as it was", "--json")["id"])
        let outcome = try home.shell(
            """
            printf 'by the first' | "$TACIT" edit \(id) --parent 1 > /dev/null & one=$!
            printf 'by the second' | "$TACIT" edit \(id) --parent 1 > /dev/null & two=$!
            wait $one && wait $two
            """
        )
        #expect(outcome.status == 0, "\(outcome.talk)")
        let history = try home.ok("history", id, "--json").list("records")
        let texts = Set(history.compactMap { $0["body"] as? String })
        #expect(texts == ["as it was", "by the first", "by the second"])
    }

    @Test
    func `an import that is killed leaves all of it or nothing`() throws {
        let home = try Home(roles: "client")
        try home.begin(as: "client")
        let lines = (0..<400).map { #"{"body":"number \#($0)","id":"n\#($0)"}"# }
        try home.write(lines.joined(separator: "\n").utf8, to: "in.jsonl")
        for delay in stride(from: 5, to: isThorough ? 400 : 120, by: isThorough ? 5 : 20) {
            let outcome = try home.shell(
                """
                "$TACIT" import in.jsonl > /dev/null 2>&1 &
                sleep \(Double(delay) / 1000); kill -9 $!; wait $!; true
                """
            )
            #expect(outcome.status == 0)
            let count = try bodies(home).count
            #expect(count == 0 || count == 400)
            #expect(try home.run("verify", "--json").status == 0)
        }
    }
}
