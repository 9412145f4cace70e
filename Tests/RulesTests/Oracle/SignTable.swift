import Practice

/// Which rules keep a note from being signed, as the text of the rules has it.
enum SignTable {
    /// One line a kind: the services it belongs to (SC-01: T therapy, C coaching, J journal); `S`
    /// where it documents a session, so that the paperwork is asked for; `A` where it is signable
    /// though it is of a day after the closing (CL-02): addenda, what belongs to an ending or comes
    /// after one, and whatever stands for somebody's safety or for the truth; a romance that began
    /// later is written down, and talked over with a colleague (DR-01).
    static let text = """
        intake                  T . .   . .
        treatment-plan          T . .   . .
        psychotherapy-note      T . .   . .
        risk-assessment         T . .   . A
        safety-plan             T . .   . A
        discharge-summary       T . .   . A
        informed-consent        T . .   . .
        telehealth-consent      T . .   . .
        superbill               T . .   . A
        good-faith-estimate     T . .   . .
        progress-note           T . .   S .
        soap-note               T . .   S .
        dap-note                T . .   S .
        birp-note               T . .   S .
        girp-note               T . .   S .
        pirp-note               T . .   S .
        coaching-agreement      . C .   . .
        suitability             . C .   . .
        coaching-session        . C .   S .
        goal                    . C .   . .
        action-plan             . C .   . .
        commitment              . C .   . .
        package                 . C .   . .
        check-in                . C .   . .
        referral                . C .   . A
        completion              . C .   . A
        renewal                 . C .   . .
        session                 T C .   . .
        inquiry                 T C .   . A
        consultation            T C .   . A
        contact                 T C .   . A
        crisis-contact          T C .   . A
        release-of-information  T C .   . A
        addendum                T C .   . A
        closure                 T C .   . A
        care-team               T C .   . .
        win                     . C J   . .
        exception               T C .   . A
        relationship            T C .   . A
        disposition             T C .   . A
        disclosure              T C .   . A
        legal-demand            T C .   . A
        access-request          T C .   . A
        amendment-request       T C .   . A
        receipt                 T C .   . A
        mandate                 T C .   . .
        countersignature        T C .   . A
        group-note              T C .   . .
        group-log               T C .   . .
        revocation              T C .   . A
        handover                T C .   . A
        entry                   . . J   . .
        mood                    . . J   . .
        gratitude               . . J   . .
        prompt                  . . J   . .
        thought-record          . . J   . .
        goal-check              . . J   . .
        """

    struct Line {
        var services: Set<Substring>
        var isOfSession: Bool
        var isAfterClosing: Bool
    }

    static let lines: [String: Line] = text.split(separator: "\n").reduce(into: [:]) {
        let words = $1.split(separator: " ")
        $0[String(words[0])] = Line(
            services: Set(words[1...3]),
            isOfSession: words[4] == "S",
            isAfterClosing: words[5] == "A"
        )
    }

    static func blocking(_ world: SignWorld, _ kind: String) -> Set<String> {
        guard let line = lines[kind] else { return ["no such kind in the table"] }
        var rules: Set<String> = []
        if line.isOfSession {
            rules =
                world.role == .coach ? coachingSession(world, kind) : therapySession(world, kind)
        }
        // SC-04: the intake comes before the plan.
        if kind == "treatment-plan", world.role == .therapist, world.beginning != .signed {
            rules.insert("SC-04")
        }
        if world.exception.holds { rules.subtract(ExceptionState.rules) }
        // That something is written after the closing is no missing document: nothing meets it.
        if world.standing == .closedBefore, !line.isAfterClosing { rules.insert("CL-02") }
        if !line.services.contains(letter(world.role)) {
            rules.insert("SC-01")
            if world.role == .coach { rules.formUnion(foreign[kind] ?? []) }
        }
        return rules
    }

    /// What else a note of therapy has in it that coaching has no place for: a diagnosis (SC-02), an
    /// intervention or a plan of treatment (SC-03), a history or the sections of a therapy note
    /// (TM-02), what an insurer asks for (PY-01).
    private static let foreign: [String: Set<String>] = [
        "intake": ["SC-02", "TM-02"],
        "treatment-plan": ["SC-02", "SC-03"],
        "discharge-summary": ["SC-02"],
        "superbill": ["SC-02", "PY-01"],
        "progress-note": ["SC-03", "TM-02"],
        "soap-note": ["SC-03", "TM-02"],
        "dap-note": ["SC-03", "TM-02"],
        "birp-note": ["SC-03", "TM-02"],
        "girp-note": ["SC-03", "TM-02"],
        "pirp-note": ["SC-03", "TM-02"],
    ]

    private static func letter(_ role: Role) -> Substring {
        switch role {
        case .therapist: "T"
        case .coach: "C"
        case .client: "J"
        }
    }

    private static func therapySession(_ world: SignWorld, _ kind: String) -> Set<String> {
        var rules: Set<String> = []
        if !stands(world.consent) { rules.insert("CD-04") }
        // SC-04: first the intake; with the fourth note a plan; then the goal that the note served,
        // which two of the formats name in a section of their own.
        if world.role != .therapist { return rules }
        if world.beginning != .signed || world.history == .fourth { rules.insert("SC-04") }
        let namesGoal = kind == "girp-note" || kind == "pirp-note"
        if world.history == .unlinked, !namesGoal { rules.insert("SC-04") }
        return rules
    }

    private static func coachingSession(_ world: SignWorld, _ kind: String) -> Set<String> {
        var rules: Set<String> = []
        if !stands(world.consent) { rules.insert("CD-04") }
        guard kind == "coaching-session" else { return rules }
        if world.beginning != .signed { rules.insert("RF-09") }
        if world.consent == .ended { rules.insert("CL-01") }
        return rules
    }

    /// CD-04: the client was told before; what was told stays told when a consent is taken back.
    private static func stands(_ paper: SignWorld.Paper) -> Bool {
        switch paper {
        case .none, .draft: false
        case .signed, .imported, .revoked, .ended: true
        }
    }
}
