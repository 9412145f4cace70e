/// The day that `tacit demo` plays: sample notes about people who do not exist.
enum DemoScript {
    /// One command of the day.
    struct Step {
        let title: String?
        let arguments: [String]
        /// The status with which it ends when all is as it should be.
        let status: ExitStatus
        /// The name of the vault's file.
        var vault = "vault.tacit"

        init(_ title: String?, _ arguments: [String], endsWith status: ExitStatus = .done) {
            self.title = title
            self.arguments = arguments
            self.status = status
        }

        /// A command of one role.
        static func `as`(
            _ role: String,
            _ title: String? = nil,
            _ arguments: String...,
            endsWith status: ExitStatus = .done
        ) -> Step {
            Step(title, ["--as", role] + arguments, endsWith: status)
        }
    }

    static func steps(in folder: String) -> [Step] {
        founding(folder) + therapyPaperwork + therapySessions + forgottenPaperwork
            + therapyAfterwards + emergency + therapyEvening + coachingPaperwork + coaching
            + twoOfOneName + handingOver(folder) + journal(folder)
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

    private static let therapyPaperwork: [Step] = [
        .as(
            "therapist",
            "the therapist's morning: a client, and what must be minded before anybody calls her",
            "client",
            "add",
            "Ana Pop",
            "--born",
            "1988-04-02",
            "--pronouns",
            "she/her",
            "--phone",
            "555 0100",
            "--restriction",
            "no voicemail",
            "--emergency",
            "Mira Pop;sister;555 0101"
        ),
        .as(
            "therapist",
            "it opens without paperwork, and says what is still to come",
            "engagement",
            "open",
            "--client",
            "ana"
        ),
    ]

    private static let therapySessions: [Step] = [
        .as(
            "therapist",
            "nine o'clock: a session, and its note, which takes from it what it knows",
            "session",
            "add",
            "--client",
            "ana",
            "--at",
            "2026-03-02T09:00:00+01:00",
            "--start",
            "9am",
            "--stop",
            "9:50",
            "--modality",
            "in-person"
        ),
        .as(
            "therapist",
            nil,
            "add",
            "dap-note",
            "--client",
            "ana",
            "--session",
            "last",
            "--tag",
            "sleep",
            "--field",
            "data=Slept four hours a night this week; worries about her exam.",
            "--field",
            "assessment=Kept the diary on five of seven days: the plan holds.",
            "--field",
            "plan=Sleep restriction from eleven to six.",
            "--field",
            "intervention=Went through one night"
        ),
        .as(
            "therapist",
            "signing names all that is missing at once, and the draft stays",
            "sign",
            "last",
            endsWith: .invalid
        ),
    ]

    private static let therapyAfterwards: [Step] = [
        .as(
            "therapist",
            "what is signed stays as it is; an addendum adds to it",
            "edit",
            "last",
            "--field",
            "plan=Something else",
            endsWith: .invalid
        ),
        .as(
            "therapist",
            nil,
            "amend",
            "last",
            "--reason",
            "late-entry",
            "--sign",
            "She had also taken a nap on Sunday."
        ),
        .as(
            "therapist",
            "a crisis is written down at once, whatever is missing",
            "add",
            "crisis-contact",
            "--client",
            "ana",
            "--at",
            "2026-03-04T10:10:00+01:00",
            "--field",
            "purpose=She called between sessions, from the station.",
            "--field",
            "said=I cannot stop crying and I do not know where to go.",
            "--field",
            "riskCheck=Asked about harm to herself; she said no, and named her sister.",
            "--field",
            "action=Stayed on the line until her sister had come.",
            "--field",
            "followUp=2026-03-04",
            "--field",
            "followUpBy=I call her at six.",
            "--sign"
        ),
    ]

    private static let therapyEvening: [Step] = [
        .as(
            "therapist",
            "a treatment plan, whose review is overdue by now",
            "add",
            "treatment-plan",
            "--client",
            "ana",
            "--at",
            "2026-01-12",
            "--field",
            "diagnosis=deferred: two more meetings are needed",
            "--field",
            "problems=Sleeps four hours a night",
            "--field",
            "goals=Sleep through five nights of seven",
            "--field",
            "objectives=Keep the diary daily; in bed from eleven to six",
            "--field",
            "interventions=CBT for insomnia",
            "--field",
            "frequency=weekly, twelve sessions",
            "--field",
            "modality=individual",
            "--field",
            "responsible=Mara Lind",
            "--field",
            "reviewDate=2026-04-13",
            "--field",
            "clientAcknowledgment=given",
            "--sign"
        ),
        .as(
            "therapist",
            "a psychotherapy note: kept apart, and not found until it is named",
            "add",
            "psychotherapy-note",
            "--client",
            "ana",
            "--at",
            "2026-03-02",
            "My own impatience today: take it to supervision."
        ),
        .as("therapist", "what was written is found", "search", "sleep client:ana"),
        .as("therapist", nil, "search", "impatience"),
        .as("therapist", nil, "search", "impatience", "--include", "psychotherapy-notes"),
        .as("therapist", "what waits, each with the command that settles it", "due"),
        .as("therapist", nil, "client", "show", "ana"),
    ]

    private static let coaching: [Step] = [
        .as(
            "coach",
            nil,
            "add",
            "goal",
            "--client",
            "ben",
            "--field",
            "statement=Leads the Monday meeting himself",
            "--field",
            "measure=four Mondays in a row",
            "--field",
            "horizon=short",
            "--field",
            "progress=4"
        ),
        .as(
            "coach",
            "a session along GROW, and two commitments",
            "add",
            "coaching-session",
            "--client",
            "ben",
            "--at",
            "2026-03-02T14:00:00+01:00",
            "--session",
            "new",
            "--field",
            "modality=video",
            "--field",
            "goal=The Monday meeting",
            "--field",
            "reality=Spoke twice, read from paper.",
            "--field",
            "options=A shorter agenda; a rehearsal.",
            "--field",
            "nextStep=Writes the agenda on Friday and sends it round.",
            "--field",
            "outsideCompetence=no",
            "--sign"
        ),
        .as(
            "coach",
            nil,
            "add",
            "commitment",
            "--client",
            "ben",
            "--session",
            "last",
            "--field",
            "what=Writes the agenda",
            "--field",
            "byWhen=2026-03-06"
        ),
        .as(
            "coach",
            nil,
            "add",
            "commitment",
            "--client",
            "ben",
            "--session",
            "last",
            "--field",
            "what=Rehearses the opening with a colleague",
            "--field",
            "byWhen=2026-03-08"
        ),
        .as(
            "coach",
            nil,
            "add",
            "win",
            "--client",
            "ben",
            "--at",
            "2026-03-09",
            "--field",
            "what=Led it, without paper; two questions from the back row."
        ),
        .as("coach", nil, "due"),
        .as(
            "coach",
            "a progress note has no place in coaching: refused, and the text is kept as a draft",
            "add",
            "progress-note",
            "--client",
            "ben",
            "Low mood.",
            endsWith: .refused
        ),
    ]

    private static func handingOver(_ folder: String) -> [Step] {
        [
            .as(
                "therapist",
                "five o'clock: a note is signed under the wrong name, withdrawn, and stays in the log",
                "client",
                "add",
                "Ana Popescu"
            ),
            .as("therapist", nil, "engagement", "open", "--client", "popescu"),
            .as(
                "therapist",
                nil,
                "add",
                "consultation",
                "--client",
                "popescu",
                "--field",
                "with=Dr Okoye, psychiatry",
                "--field",
                "basis=treatment",
                "--field",
                "question=Is a sleep study called for?",
                "--sign"
            ),
            .as("therapist", nil, "withdraw", "last", "--reason", "it is about another client"),
            .as("therapist", nil, "list", "--client", "popescu"),
            .as(
                "therapist",
                "a copy of one's own",
                "export",
                "--purpose",
                "own",
                "--format",
                "markdown",
                "--output",
                "\(folder)/ana.md"
            ),
            .as("therapist", "the log", "audit"),
            .as("therapist", "everything is as it was written", "verify"),
        ]
    }

    /// A client's own vault: she holds it, and nobody else reads it.
    private static func journal(_ folder: String) -> [Step] {
        [
            Step(
                "the client's evening, in a vault of her own",
                [
                    "init", "--holder", "Ana", "--role", "client", "--kdf-operations", "2",
                    "--kdf-memory", "64", "--recovery-file", "\(folder)/recovery-code-journal",
                ]
            ),
            Step(nil, ["add", "mood", "--field", "rating=6", "--tag", "evening"]),
            Step(
                nil,
                [
                    "add", "gratitude", "--field", "items=Mira's soup", "--field",
                    "items=the walk home",
                ]
            ),
            Step(nil, ["add", "entry", "I slept until five. I had forgotten what that is like."]),
            Step(nil, ["search", "slept"]),
        ].map { step in
            var step = step
            step.vault = "journal.tacit"
            return step
        }
    }
}
