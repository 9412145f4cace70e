/// The texts themselves: plain, short, the project's own. Who changes one counts up its number.
extension Notice {
    static let therapyLimits = """
        What you tell me stays between us. I am bound to confidentiality, and in many places the law \
        keeps what is said in therapy out of court unless you allow it. That is called privilege, \
        and it is yours to keep or to give up.

        There are exceptions. I may have to tell somebody, or be allowed to, when a life is in \
        danger, yours or another person's; when a child, or an adult who depends on others, is \
        abused or neglected; when a court orders it; when you allow it in writing; when an insurer \
        pays and needs to know what for. I may ask a colleague for advice, without your name. If I \
        have to tell something, I tell as little as I can, and you first wherever possible.

        You can see your record, and ask me to correct it.
        """

    static let therapyLaw = [
        "us-hipaa": """
        HIPAA applies to your health information here. The notice of privacy practices, which you \
        get with this text, says how it is used and what your rights are. Notes in which I think \
        about our talks are kept apart and need an authorization of their own.
        """,
        "eu-gdpr": """
        Your data are processed under the GDPR. You can ask for a copy, have mistakes corrected, \
        take back a consent for the future, and complain to the data protection authority.
        """,
    ]

    static let coachingLimits = """
        What you tell me is confidential because we agree on it. Coaching talks are not privileged: \
        the law does not keep them out of court as it may do with therapy, and I can be made to \
        tell what I know.

        I may tell somebody when the law requires it, or when I believe that a life is in danger, \
        yours or another person's. Whoever pays for the coaching learns only what our agreement \
        says. I may ask a mentor or a supervisor for advice, without your name.

        You can see what I keep about you, as our agreement says.
        """

    static let coachingLaw = [
        "eu-gdpr": """
        Your data are processed under the GDPR. What you tell me about your health is kept only if \
        you agree to it expressly, and you can take that back for the future. You can ask for a \
        copy, have mistakes corrected, and complain to the data protection authority.
        """
    ]

    static let coachingUnderHIPAA = """
        This coaching is offered by the same practice as therapy, and HIPAA may apply to what I keep \
        about you. Ask me for the notice of privacy practices.
        """

    static let coachingOutsideHIPAA = """
        This coaching is no health care, and HIPAA does not protect what I keep about you. Our \
        agreement does.
        """

    static let notTherapy = """
        Coaching is not psychotherapy and does not replace it. I do not diagnose and do not treat. \
        If something comes up that belongs in therapy, I will say so and name people to turn to. \
        You can have both at the same time, with two different people.
        """

    static func therapyTelehealth(_ profile: String) -> String {
        let law = profile.hasPrefix("us-") ? licensedInStates : licensedSomewhere
        return """
            We may meet by video, phone or chat. That has limits: the line can fail, somebody may \
            overhear, and I see and hear less than in a room. Choose a place where you are alone. If \
            the line fails, I will call you back at the number we agreed on.

            Tell me at the beginning of each meeting where you are: \(law), and the emergency number \
            is the one of that place. Neither of us records without the other's consent. You can \
            ask to meet in person, and stop meeting this way at any time.
            """
    }

    private static let licensedInStates =
        "my licence holds in some states only, and the state in which you are decides"
    private static let licensedSomewhere = "whether I may work with you depends on it"

    static let coachingTelehealth = """
        We may meet by phone, video or chat. The line can fail, and somebody may overhear: choose a \
        place where you can talk. If the line fails, I will call you back. Neither of us records \
        without the other's consent.
        """
}
