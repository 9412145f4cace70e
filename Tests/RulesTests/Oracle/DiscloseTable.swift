import Practice
import Rules

/// On what content may leave, and which rules refuse it otherwise, as the text of the rules has it.
enum DiscloseTable {
    /// For which purpose (lines) a ground (columns) is one, in therapy (T), coaching (C) and a
    /// journal (J); anywhere else nothing leaves on it (CD-01).
    static let text = """
        purpose          aut con crq tre pay cou p2o sub att thr abu law eme ovs own cor rep tra wil non
        new-therapist    TC  .   .   T   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        new-coach        TC  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        coach            TC  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        therapist        TC  .   .   T   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        client-access    TC  .   TCJ .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        insurer          T   .   .   .   T   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        court            TC  .   .   .   .   TC  T   TC  TC  .   .   .   .   .   TC  .   .   .   .   .
        sponsor          C   C   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        supervisor       TC  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   TC  .   TC
        countersignature .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   TC  .   .
        consultation     TC  .   .   T   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   TC
        custodian        TC  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   TC  .
        emergency        TC  .   .   .   .   .   .   .   .   TC  .   TC  TC  .   .   .   .   .   .   .
        abuse-report     .   .   .   .   .   .   .   .   .   .   TC  TC  .   .   .   .   .   .   .   .
        mandated-report  TC  TC  .   .   .   .   .   .   .   .   .   TC  .   .   .   .   .   .   .   .
        oversight        .   .   .   .   .   .   .   .   .   .   .   TC  .   TC  .   TC  .   .   .   .
        executor         .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   TC  .   .   .
        representative   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   TC  .   .   .
        share            .   .   J   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        """

    static let bases: [DisclosureRequest.Basis: Substring] = [
        .authorization: "aut", .consent: "con", .clientRequest: "crq", .treatment: "tre",
        .payment: "pay", .courtOrder: "cou", .part2Order: "p2o", .subpoena: "sub",
        .attorneyLetter: "att", .seriousThreat: "thr", .abuseReport: "abu", .requiredByLaw: "law",
        .emergencyTreatment: "eme", .oversight: "ovs", .ownDefence: "own", .coroner: "cor",
        .representative: "rep", .ownTraining: "tra", .professionalWill: "wil", .noneGiven: "non",
    ]

    private static let cells: [Substring: Substring] = {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
        return lines.dropFirst().reduce(into: [:]) { cells, line in
            for (column, cell) in zip(lines[0], line).dropFirst() {
                cells["\(line[0]) \(column)"] = cell
            }
        }
    }()

    static func isGround(_ world: DiscloseWorld) -> Bool {
        let key = "\(world.purpose.rawValue) \(bases[world.basis] ?? "?")"
        return cells[Substring(key)]?.contains(letter(world.role)) ?? false
    }

    static func letter(_ role: Role) -> Character {
        switch role {
        case .therapist: "T"
        case .coach: "C"
        case .client: "J"
        }
    }

    static func blocking(_ world: DiscloseWorld) -> Set<String> {
        var rules: Set<String> = isGround(world) ? [] : ["CD-01"]
        rules.formUnion(paper(world))
        rules.formUnion(wall(world))
        rules.formUnion(measure(world))
        if world.asksForNotes { rules.formUnion(notes(world)) }
        return rules
    }

    /// The paper on which it rests: a release or an agreement that holds, a demand that was written
    /// down (CD-07), who decides for the client (CD-01), acts for the estate (DE-01) or keeps the
    /// records when the holder cannot (CD-01).
    private static func paper(_ world: DiscloseWorld) -> Set<String> {
        var rules: Set<String> = []
        let isOnFile = world.paper == .valid
        switch world.basis {
        case .authorization: if !isOnFile, world.paper != .notes { rules.insert("CD-01") }
        case .consent: if !isOnFile { rules.insert("CD-01") }
        case .representative, .professionalWill: if !isOnFile { rules.insert("CD-01") }
        // An order opens what it lists; a subpoena needs an assurance, and the waiver of a privilege.
        case .courtOrder, .part2Order:
            if world.paper == .none || world.role == .client { rules.insert("CD-07") }
        case .subpoena: if !isOnFile || world.role == .client { rules.insert("CD-07") }
        case .attorneyLetter: rules.insert("CD-07")
        default: break
        }
        if world.purpose == .executor {
            // Whoever acts for the estate is asked about in the words of DE-01.
            if world.basis == .representative { rules.remove("CD-01") }
            if !isOnFile { rules.insert("DE-01") }
        }
        // Who sent the client, and what is told them, is on file.
        let hasMandate = world.basis == .consent && (isOnFile || world.paper == .revoked)
        if world.purpose == .mandatedReport, !hasMandate || world.role == .client {
            rules.insert("MA-01")
        }
        return rules
    }

    /// What the wall between the services asks, whatever the ground.
    private static func wall(_ world: DiscloseWorld) -> Set<String> {
        var rules: Set<String> = []
        // A journal is its writer's to share, page by page.
        if world.purpose == .share, world.role != .client || !world.namesRecords {
            rules.insert("JR-01")
        }
        // No insurer in coaching.
        if world.purpose == .insurer, world.role == .coach { rules.insert("PY-01") }
        // A coach is no treating provider: only the client's release opens a therapy to one.
        let isToCoach = world.purpose == .coach || world.purpose == .newCoach
        if isToCoach, world.role == .therapist, world.basis == .treatment { rules.insert("CL-03") }
        return rules
    }

    /// CD-09: what is named goes beyond the purpose.
    private static func measure(_ world: DiscloseWorld) -> Set<String> {
        if world.namesRecords, withoutSessionNotes[world.role]?.contains(world.purpose) == true {
            return ["CD-09"]
        }
        switch (world.role, world.purpose) {
        // A sponsor learns what the agreement says, and nothing before there is one.
        case (.coach, .sponsor):
            let isAgreed = world.basis != .authorization && !world.namesRecords
            return isAgreed && [.valid, .revoked].contains(world.paper) ? [] : ["CD-09"]
        // A countersignature goes back to who wrote the note; here nobody sent one.
        case (.therapist, .countersignature), (.coach, .countersignature): return ["CD-09"]
        // A supervisor of record is on file.
        case (.therapist, .supervisor), (.coach, .supervisor):
            return world.basis == .ownTraining && world.paper != .valid ? ["CD-09"] : []
        default: return []
        }
    }

    /// The purposes whose list has no notes of sessions in it: across the wall go goals, strengths
    /// and summaries, to a colleague a question, to a sponsor or a referrer what was agreed.
    private static let withoutSessionNotes: [Role: Set<DisclosureRequest.Purpose>] = [
        .therapist: [.newCoach, .coach, .therapist, .consultation, .countersignature],
        .coach: [
            .newTherapist, .coach, .therapist, .sponsor, .mandatedReport, .countersignature,
        ],
    ]

    /// CD-02: which grounds reach psychotherapy notes; a release does if it was given for them alone.
    private static func notes(_ world: DiscloseWorld) -> Set<String> {
        // An insurer never gets them (PY-02).
        var rules: Set<String> =
            world.purpose == .insurer && world.role == .therapist ? ["PY-02"] : []
        let isReached: Bool =
            switch world.basis {
            case .ownTraining, .ownDefence, .requiredByLaw, .oversight, .coroner, .seriousThreat,
                .courtOrder, .part2Order:
                true
            // The writer may show them to the client.
            case .clientRequest: world.purpose == .clientAccess
            // Without a signed one there is nothing to look at (CD-01).
            case .authorization:
                [.notes, .none, .draft].contains(world.paper) || world.role == .client
            default: false
            }
        if !isReached { rules.insert("CD-02") }
        return rules
    }
}
