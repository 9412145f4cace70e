/// The day that `tacit demo` plays: sample notes about people who do not exist.
enum DemoScript {
    /// One command of the day.
    struct Step {
        let title: String?
        let arguments: [String]
        /// The status with which it ends when all is as it should be.
        let status: ExitStatus

        init(_ title: String?, _ arguments: [String], endsWith status: ExitStatus = .done) {
            self.title = title
            self.arguments = arguments
            self.status = status
        }
    }

    static func steps(in folder: String) -> [Step] {
        founding(folder) + therapy + coaching + handingOver(folder)
    }

    private static func founding(_ folder: String) -> [Step] {
        [
            Step(
                "a vault for one person with two roles",
                [
                    "init", "--holder", "Mara Lind", "--role", "therapist", "--role", "coach",
                    "--credential", "LPC;12345;Oregon;2028-06-30", "--kdf-operations", "2",
                    "--kdf-memory", "64", "--recovery-file", "\(folder)/recovery-code",
                ]
            )
        ]
    }

    private static let therapy: [Step] = [
        Step("the therapist's morning", ["--as", "therapist", "client", "add", "Ana Pop"]),
        Step(nil, ["--as", "therapist", "engagement", "open", "--client", "ana"]),
        Step(
            "a progress note",
            [
                "--as", "therapist", "add", "progress-note", "--client", "ana", "--at",
                "2026-03-02T10:00:00+01:00", "--title", "Session 4", "--tag", "sleep", "--field",
                "subjective=Slept four hours a night this week; worries about her exam.", "--field",
                "plan=Sleep diary; breathing exercise before bed.",
                "Ana came on time. She had kept the diary on five of seven days.",
            ]
        ),
        Step(
            "a psychotherapy note: kept apart, and not found until it is named",
            [
                "--as", "therapist", "add", "psychotherapy-note", "--client", "ana", "--at",
                "2026-03-02", "My own impatience today: take it to supervision.",
            ]
        ),
        Step("what was written is found", ["--as", "therapist", "search", "sleep client:ana"]),
        Step(nil, ["--as", "therapist", "search", "impatience"]),
        Step(
            nil,
            [
                "--as", "therapist", "search", "impatience", "--include", "psychotherapy-notes",
            ]
        ),
    ]

    private static let coaching: [Step] = [
        Step(
            "the same person as a coach: the morning's names find nothing",
            ["--as", "coach", "client", "list"]
        ),
        Step(nil, ["--as", "coach", "client", "add", "Ben Okafor"]),
        Step(nil, ["--as", "coach", "engagement", "open", "--client", "ben"]),
        Step(
            nil,
            [
                "--as", "coach", "add", "coaching-session", "--client", "ben", "--at",
                "2026-03-02T14:00:00+01:00", "--field", "goal=Lead the Monday meeting himself.",
                "--field", "nextStep=Write the agenda on Friday and send it round.",
                "Ben chose the meeting as his topic and rated himself 4 of 10.",
            ]
        ),
        Step(
            "a progress note has no place in coaching: refused, with the way out",
            ["--as", "coach", "add", "progress-note", "--client", "ben", "Low mood."],
            endsWith: .refused
        ),
    ]

    private static func handingOver(_ folder: String) -> [Step] {
        [
            Step(
                "a copy of one's own",
                [
                    "--as", "therapist", "export", "--purpose", "own", "--format", "markdown",
                    "--output", "\(folder)/ana.md",
                ]
            ),
            Step("the log", ["--as", "therapist", "audit"]),
            Step("everything is as it was written", ["--as", "therapist", "verify"]),
        ]
    }
}
