import Practice

/// Which rules keep an engagement from being closed, as the text of the rules has it.
enum CloseTable {
    /// Whether it was closed before is no matter of a rule: the gate asks none then.
    static func blocking(_ world: CloseWorld) -> Set<String> {
        if world.role == .client {
            // A journal has no papers of an ending (SC-01), and needs none: it is its writer's alone.
            let isGiven = world.summary == .given || world.interruption != .none
            return isGiven ? ["SC-01"] : []
        }
        if world.standing == .inquiry { return [] }
        // What was only brought in owes nothing before the first session that is noted here.
        if world.standing == .imported, !world.hasSessions { return [] }
        return isMissingDocument(world) && !world.exception.holds ? ["CL-02"] : []
    }

    /// CL-02: therapy has a discharge summary, coaching a completion.
    ///
    /// Where it breaks off, somebody says why, and who goes on. What never began has nothing to sum up, and nobody sums up with the
    /// dead (DE-01). An inquiry left no service (IN-01).
    private static func isMissingDocument(_ world: CloseWorld) -> Bool {
        if world.reason == "not-begun", !world.hasSessions { return false }
        if world.reason == "deceased" { return false }
        let hasSummary = world.summary == .onFile || world.summary == .given
        if world.reason == "interrupted" {
            return !hasSummary || world.interruption != .explained
        }
        return !hasSummary
    }
}
