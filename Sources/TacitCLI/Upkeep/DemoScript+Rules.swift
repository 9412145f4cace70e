/// The part of the demo that shows the rulebook: what is refused, what mends it, and what never is.
extension DemoScript {
    static let forgottenPaperwork: [Step] = [
        .as(
            "therapist",
            "the consent was forgotten: refused, with the way out, and the text stays",
            "edit",
            "last",
            "--field",
            "riskStatement=none-noted",
            "--sign",
            endsWith: .refused
        ),
        Step(
            "mended in one sitting: at a terminal it asks, here it is told",
            [
                "--as", "therapist", "engagement", "open", "--resume", "ana", "--sign",
            ]
                + fields(
                    "informed-consent",
                    "service=psychotherapy, weekly, open-ended",
                    "fees=90 a meeting, self-pay",
                    "emergencyProcedure=the emergency number first, then the practice",
                    "signature=the client, on paper, 2026-03-02"
                )
                + fields(
                    "intake",
                    "presentingProblem=Sleeps four hours a night",
                    "problemHistory=since a move in January",
                    "treatmentHistory=none",
                    "medical=takes a beta blocker",
                    "substanceUse=none",
                    "social=lives with her sister; teaches",
                    "riskScreen=asked directly; none found",
                    "diagnosis=deferred",
                    "recommendation=weekly meetings, with sleep first",
                    "emergencyContact=Mira Pop, sister, 555 0101"
                )
        ),
        .as("therapist", nil, "sign", "--all", "--client", "ana"),
    ]

    /// A call from another state, without a form for it: what helps comes first.
    static let emergency: [Step] = [
        .as(
            "therapist",
            "a call from another state: one card at once, whatever is missing",
            "session",
            "add",
            "--client",
            "ana",
            "--at",
            "2026-03-05T10:10:00+01:00",
            "--start",
            "10:10",
            "--stop",
            "10:50",
            "--modality",
            "phone",
            "--location",
            "at the station in Seattle",
            "--place",
            "US-WA",
            "--authority",
            "emergency"
        ),
        .as("therapist", nil, "emergency", "--client", "ana"),
        Step(
            "no consent to meet by phone is on file: an exception says what was done instead",
            ["--as", "therapist", "add", "dap-note", "--client", "ana", "--session", "last"]
                + [
                    "data=Called from the station.", "assessment=Came to herself in the call.",
                    "plan=Her sister fetches her.", "intervention=Breathing, counting trains",
                    "riskStatement=none-noted",
                ].flatMap { ["--field", $0] }
        ),
        .as("therapist", nil, "sign", "last", endsWith: .refused),
        .as(
            "therapist",
            nil,
            "sign",
            "last",
            "--except",
            "MD-01=emergency",
            "--done",
            "told by phone that the line is not private, and where help is",
            "--fix-by",
            "tomorrow"
        ),
        .as("therapist", "what is still to be recorded is due until it is", "due"),
        Step(
            nil,
            ["--as", "therapist", "add", "disclosure", "--client", "ana", "--sign"]
                + [
                    "recipient=Mira Pop, sister", "description=where Ana was, and that she called",
                    "purpose=somebody to fetch her", "basis=client-request", "means=phone",
                    "clientNotice=asked for it herself",
                ].flatMap { ["--field", $0] }
        ),
    ]

    static let coachingPaperwork: [Step] = [
        .as(
            "coach",
            "one o'clock, the same person as a coach: the morning's names find nothing",
            "search",
            "sleep"
        ),
        .as("coach", nil, "client", "add", "Ben Okafor"),
        Step(
            "suitability and agreement come with the opening, and are signed with it",
            ["--as", "coach", "engagement", "open", "--client", "ben", "--sign"]
                + fields(
                    "suitability",
                    "imminentDanger=no",
                    "stability=stable",
                    "currentTreatment=none",
                    "referralTriggers=none",
                    "canSetGoals=yes",
                    "perspective=yes",
                    "emergencyContact=Ada Okafor, wife, 555 0110"
                )
                + fields(
                    "coaching-agreement",
                    "parties=client and coach",
                    "purpose=leading the Monday meeting",
                    "notTherapy=coaching is not psychotherapy and does not replace it",
                    "clientWishes=direct words",
                    "coachRequests=a line before each session",
                    "roles=the client for goals and actions, the coach for the frame",
                    "term=ten sessions",
                    "sessionCount=10",
                    "sponsorTerms=the employer pays, and learns attendance and how goals stand",
                    "contactTerms=messages on weekdays, answered within a day",
                    "fees=ten units for 1200",
                    "records=session notes, three years",
                    "ending=by word, with one closing session",
                    "emergencyPlan=the emergency number first, then his wife",
                    "clientConfirmation=on paper, 2026-03-02",
                    "coachConfirmation=on paper, 2026-03-02"
                )
        ),
    ]

    /// The same person in both services, and somebody who only has her name (DR-01).
    static let twoOfOneName: [Step] = [
        .as("coach", "somebody of the same name raises one question", "client", "add", "Ana Pop"),
        .as("coach", nil, "engagement", "open", "--client", "ana pop", endsWith: .refused),
        .as(
            "coach",
            nil,
            "engagement",
            "open",
            "--client",
            "ana pop",
            "--not-the-same-person"
        ),
        .as(
            "coach",
            "her therapy client asks for coaching: refused, with nothing said but that",
            "client",
            "add",
            "Annie",
            "--legal",
            "Ana Pop",
            "--born",
            "1988-04-02"
        ),
        .as("coach", nil, "engagement", "open", "--client", "annie", endsWith: .refused),
        Step("a rule in full, and what to tell somebody who chooses", ["rules", "DR-01"]),
        Step(nil, ["guidance"]),
    ]

    private static func fields(_ kind: String, _ values: String...) -> [String] {
        values.flatMap { ["--field", "\(kind).\($0)"] }
    }
}
