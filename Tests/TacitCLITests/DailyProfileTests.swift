import Foundation
import TestSupport
import Testing

@Suite
struct `The profile of the role in hand` {
    /// The day that lies so many days ahead.
    private static func day(_ ahead: Int) -> String {
        Date(timeIntervalSinceNow: Double(ahead) * 86_400)
            .formatted(.iso8601.year().month().day())
    }

    @Test
    func `is shown and set, and a credential is renewed in its place`() throws {
        let home = try TacitHome(roles: "therapist", "coach")
        let first = ["profile", "set", "--as", "therapist", "--remove-credential", "1"]
        #expect(try home.run(first).status == 0)
        let set = try home.run([
            "profile", "set", "--as", "therapist", "--holder", "Dr. New", "--credential",
            "LMFT;1;CA;\(Self.day(10))", "--credential", "PhD;;", "--json",
        ])
        #expect(set["holder"] == "Dr. New", "\(set.talk)")
        let renewed = try home.run([
            "profile", "set", "--as", "therapist", "--credential", "LMFT;1;CA;\(Self.day(400))",
            "--json",
        ])
        let credentials = renewed.list("credentials")
        #expect(credentials.map { $0["title"] as? String } == ["LMFT", "PhD"])
        #expect(credentials.map { $0["validity"] as? String } == ["valid", "valid"])
        let remove = ["profile", "set", "--as", "therapist", "--remove-credential"]
        #expect(try home.run(remove + ["3"]).status == 6)
        #expect(try home.run(remove + ["0"]).status == 6)
        #expect(try home.run(remove + ["1", "--json"]).list("credentials").count == 1)
        #expect(try home.run("profile", "--as", "coach").output.contains("Test Holder"))
        #expect(try home.run("profile", "set", "--as", "coach").status == 64)
        #expect(try home.run("profile", "set", "--as", "coach", "--holder", " ").status == 65)
    }

    @Test
    func `tells of credentials that end, in status and doctor, and stops nobody`() throws {
        let home = try TacitHome(roles: "coach")
        let set = try home.run([
            "profile", "set", "--credential", "ACC;1;EU;\(Self.day(-5))", "--credential",
            "PCC;2;EU;\(Self.day(59))", "--credential", "MCC;3;EU;\(Self.day(90))",
        ])
        #expect(set.status == 0)
        let locked = try home.run("status", "--json")
        #expect(locked.document["credentials"] is NSNull || locked.document["credentials"] == nil)
        try home.open("Ana Pop")
        #expect(try home.run("add", "--client", "ana", "some text").status == 0)
        guard locked.document["sessions"] as? Bool == true else { return }
        #expect(try home.run("unlock").status == 0)
        let status = try home.run("status", "--json").list("credentials")
        #expect(status.map { $0["title"] as? String } == ["ACC", "PCC"])
        #expect(status.map { $0["validity"] as? String } == ["expired", "expiring"])
        let text = try home.run("status").output
        #expect(text.contains("'ACC' expired") && text.contains("'PCC' expires in"))
        let check = try home.run("doctor", "--json").list("checks")
            .first { $0["id"] as? String == "credentials" }
        #expect(check?["ok"] as? Bool == false)
        #expect(try home.run("lock", "--json").status == 0)
        #expect(try !home.run("status").output.contains("ACC"))
    }
}
