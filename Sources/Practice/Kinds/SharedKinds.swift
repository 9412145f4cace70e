extension Kind {
    /// Kinds of more than one discipline.
    static let sharedKinds: [Kind] = [
        Kind(
            "inquiry",
            "Inquiry",
            "A first talk, before there is an agreement (IN-01).",
            in: [.therapy, .coaching],
            [
                .required("reason", "Reason", "what the person is looking for"),
                .optional("source", "How they came", "by whom or by what"),
                .optional("contactDetails", "Contact details", "where to answer, if wished"),
                .optional("emergencyContact", "Emergency contact", "name, relation, number"),
                .optional("disposition", "Disposition", "engagement, referral, nothing"),
            ]
        ),
        Kind(
            "consultation",
            "Consultation",
            "A colleague's or supervisor's view (RF-10).",
            in: [.therapy, .coaching],
            [
                .required("with", "With whom", "name and profession"),
                .required("basis", "Basis", "release, treatment, emergency, anonymised"),
                .required("question", "Question", "what was asked"),
                .optional("advice", "Advice", "what was answered"),
                .optional("action", "Action", "what you will do"),
            ]
        ),
        Kind(
            "contact",
            "Contact",
            "A contact between sessions (CB-01, CB-02).",
            in: [.therapy, .coaching],
            [
                .required("purpose", "Purpose", "scheduling, difficulty, crisis, accountability…"),
                .optional("channel", "Channel", "phone, message, letter, in person"),
                .optional("initiatedBy", "Initiated by", "client, you, somebody else"),
                .optional("riskCheck", "Risk check", "needed in a crisis"),
                .optional("action", "Action", "what was done"),
                .optional("followUp", "Follow-up", "needed in a crisis"),
            ]
        ),
        Kind(
            "addendum",
            "Addendum",
            "An addition to a signed record, which stays as it is.",
            in: [.therapy, .coaching],
            requiresBody: true,
            [
                .required("amends", "Amends", "the signed record"),
                .required("reason", "Reason", "late entry, correction, client's request"),
            ]
        ),
        Kind(
            "care-team",
            "Care team",
            "Another professional who works with the client (RF-10).",
            in: [.therapy, .coaching],
            [
                .required("name", "Name", "the professional or the service"),
                .required("profession", "Profession", "therapist, psychiatrist, coach, physician"),
                .optional("contact", "Contact", "where to reach them"),
                .optional("release", "Release", "the consent that allows to talk to them"),
            ]
        ),
        Kind(
            "win",
            "Win",
            "Something that went well.",
            in: [.coaching, .journal],
            [
                .required("what", "What", "what went well"),
                .optional("strength", "Strength", "what it shows"),
                .optional("goal", "Goal", "which goal it serves"),
            ]
        ),
    ]
}
