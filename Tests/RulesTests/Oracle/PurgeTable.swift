import Practice
import Rules

/// Until when an engagement is kept, and which rules keep it from being destroyed (CL-04, OV-01).
enum PurgeTable {
    /// The last day of keeping of what was served on the 29th of February 2020, worked out by hand.
    ///
    /// The years of the profiles: therapy 7, in the EU 10; 3 after a minor comes of age, born on the
    /// 29th of February 2012; coaching 3 unless agreed otherwise. A year without a 29th of February
    /// ends a day later, on the 1st of March. A talk that came to nothing is kept for 180 days, in
    /// the EU for 90.
    static func lastDay(_ world: PurgeWorld) -> String {
        let isEU = world.profile.id == "eu-gdpr"
        switch (world.role, world.standing) {
        case (.client, _): return "2020-02-29"
        case (.therapist, .inquiry): return isEU ? "2020-05-29" : "2020-08-27"
        case (.therapist, _):
            if world.age == .child { return "2033-03-01" }
            return isEU ? "2030-03-01" : "2027-03-01"
        case (.coach, .inquiry) where !hasAgreement(world):
            return isEU ? "2020-05-29" : "2020-08-27"
        case (.coach, _): return world.agreement == .fourYears ? "2024-02-29" : "2023-03-01"
        }
    }

    static func blocking(_ world: PurgeWorld) -> Set<String> {
        var rules: Set<String> = []
        switch world.mark {
        case .none, .lifted, .lapsed: break
        case .legalHold, .again, .other: rules.insert("CL-04")
        case .complaint: rules.insert("OV-01")
        case .both: rules = ["CL-04", "OV-01"]
        }
        if !mayGoEarly(world), world.day != .after { rules.insert("CL-04") }
        // What still goes on has no last service yet.
        let goesOn = world.standing == .open || world.standing == .imported
        if goesOn, world.role != .client { rules.insert("CL-04") }
        return rules
    }

    /// Early deletion is refused in therapy, allowed in coaching if the agreement says so, and always
    /// allowed to the writer of a journal; a talk that came to nothing is no therapy yet (IN-01).
    private static func mayGoEarly(_ world: PurgeWorld) -> Bool {
        switch world.role {
        case .client: true
        case .therapist: world.standing == .inquiry
        case .coach:
            world.agreement == .early || (world.standing == .inquiry && !hasAgreement(world))
        }
    }

    /// A signed agreement makes more of an inquiry than a first talk.
    private static func hasAgreement(_ world: PurgeWorld) -> Bool {
        world.agreement != .none && world.agreement != .earlyDraft
    }
}
