import Practice

extension Note {
    /// TM-05 in coaching: where a belief comes from is not asked, what quietens it is.
    func beliefInCoaching(_ action: Action) -> [Verdict] {
        let isSaboteur = !filled(.ofSaboteur).isEmpty
        let ofOrigin = filled(isSaboteur ? .ofSaboteursOrigin : .ofOrigin)
        if !ofOrigin.isEmpty {
            return [
                action.holdsBack(
                    "\(ofOrigin.quoted) asks where a belief comes from, which is therapy's question",
                    wayOut: "take it out, and say what quietens it: "
                        + action.edit("'saboteurCounterAction=WHAT'")
                )
            ]
        }
        guard says("saboteur"), !says("saboteurCounterAction"), action.signedRecord != nil else {
            return []
        }
        return [
            .advise(
                "the saboteur has no counter-action",
                wayOut: "ask what quietens it, and note it in saboteurCounterAction",
                episode: "saboteur"
            )
        ]
    }

    /// TM-05 in therapy, which has a core belief in the saboteur's place.
    func beliefInTherapy(_ action: Action) -> [Verdict] {
        guard action.signedRecord != nil, !filled(.ofSaboteur).isEmpty else { return [] }
        return [
            .advise(
                "a saboteur is coaching's picture of a belief",
                wayOut:
                    "an intake and a psychotherapy note have coreBelief for it, with its origin",
                episode: "saboteur"
            )
        ]
    }
}
