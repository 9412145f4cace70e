import Foundation
import Practice
import Rules
import Testing

@testable import Tacit

@Suite struct `Two practices that write at one time` {
    /// Each person whom a process said to be there, in the role that it wrote for.
    private static func check(_ folder: VaultFolder, _ lines: [Role: [String]]) throws {
        for (role, other) in [(Role.therapist, Role.coach), (.coach, .therapist)] {
            try ConflictScene.run(role, in: folder) { vault in
                #expect(try vault.verify().problems.isEmpty)
                #expect(try vault.conflictCoverage()?.pending == 0)
                let names = (lines[other] ?? []).filter { $0.hasPrefix("person ") }
                for name in names {
                    let found = try vault.ask(ClientDetails(name: String(name.dropFirst(7))))
                    #expect(found.contains { $0.discipline == other.discipline }, "\(name)")
                }
            }
        }
    }

    @Test func `lose nobody, and each finds whom the other wrote`() throws {
        let (_, folder) = try ConflictScene.copy()
        let processes: [(Role, CrashProcess)] = try [.therapist, .coach].map { role in
            (role, try CrashProcess(folder, role, "people", "0", role.rawValue, "12"))
        }
        var lines: [Role: [String]] = [:]
        for (role, process) in processes {
            lines[role] = process.lines()
            #expect(process.succeeded, "\(lines[role] ?? [])")
            #expect(lines[role]?.filter { $0.hasPrefix("person ") }.count == 12)
        }
        try Self.check(folder, lines)
    }

    @Test func `leave all or nothing of a person, killed in the middle of any write`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        var numbers = Array(1...30).shuffled(using: &random)
        if !runsEverything { numbers = Array(numbers.prefix(6)) }
        var killed = 0
        for number in numbers {
            let (_, folder) = try ConflictScene.copy()
            let process = try CrashProcess(folder, .coach, "people", "\(number)", "killed", "3")
            let lines = process.lines()
            killed += process.wasKilled ? 1 : 0
            #expect(process.wasKilled || lines.last == "closed", "write \(number)")
            try Self.check(folder, [.coach: lines])
        }
        #expect(killed > 0, "seed \(seed)")
    }
}
