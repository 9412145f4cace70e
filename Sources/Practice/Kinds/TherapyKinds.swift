extension Kind {
    /// Kinds of therapy other than progress notes.
    static let therapyKinds: [Kind] = [
        Kind(
            "intake",
            "Intake",
            "What brings the client and their history, before there is a plan.",
            in: [.therapy],
            [
                .required("presentingProblem", "Presenting problem", "in the client's words"),
                .required("problemHistory", "History of the problem", "onset, course, severity"),
                .required("treatmentHistory", "Treatment history", "earlier mental-health care"),
                .required("medical", "Medical and medication", "conditions, medicines, or none"),
                .required("substanceUse", "Substance use", "what, how much, how often, or none"),
                .required("social", "Family and social history", "family, work, relationships"),
                .required("riskScreen", "Risk screen", "harm to self or others, or none found"),
                .optional("mentalStatus", "Mental status", "observations of this meeting"),
                .optional("strengths", "Strengths", "what the client can build on"),
                .required("diagnosis", "Diagnosis or its status", "code, deferred, none, self-pay"),
                .required("recommendation", "Recommendation", "what is proposed, and why"),
                .required("emergencyContact", "Emergency contact", "name, relation, number"),
                .optional("telehealthLocation", "Telehealth location", "where the client is"),
            ]
        ),
        Kind(
            "treatment-plan",
            "Treatment plan",
            "What is treated, towards what, how, until when.",
            in: [.therapy],
            [
                .required("diagnosis", "Diagnosis or its status", "code, deferred, none, self-pay"),
                .required("problems", "Problems", "at least one"),
                .required("goals", "Goals", "at least one"),
                .required("objectives", "Objectives", "measurable steps towards the goals"),
                .required("interventions", "Interventions", "the methods to be used"),
                .required("frequency", "Frequency and duration", "how often, how long"),
                .required("modality", "Modality", "individual, couple, family, group"),
                .required("responsible", "Responsible", "who does what"),
                .required("reviewDate", "Review date", "when the plan is looked at again"),
                .required("clientAcknowledgment", "Client's acknowledgment", "when and how given"),
                .optional("dischargeCriteria", "Discharge criteria", "what will show it is done"),
            ]
        ),
        Kind(
            "psychotherapy-note",
            "Psychotherapy note",
            "The therapist's own analysis of a session, kept apart from the record (CD-02).",
            in: [.therapy],
            ownRealm: .psychotherapyNotes,
            requiresBody: true,
            [
                .optional("transference", "Transference", "what the client brings to the relation"),
                .optional("countertransference", "Countertransference", "what it stirs in you"),
            ]
        ),
        Kind(
            "risk-assessment",
            "Risk assessment",
            "A clinician's formulation of risk and response.",
            in: [.therapy],
            [
                .required("reason", "Reason", "why now"),
                .required("ideation", "Ideation", "none, wish, thoughts, method, intent, plan"),
                .required("behaviour", "Behaviour", "past and recent"),
                .required("means", "Access to means", "what is within reach"),
                .required("riskFactors", "Risk factors", "what raises the risk"),
                .required("protectiveFactors", "Protective factors", "what lowers it"),
                .required("formulation", "Formulation", "the clinician's judgement"),
                .required("actions", "Actions", "what was done"),
                .optional("consultation", "Consultation", "with whom"),
                .required("nextContact", "Next contact", "when and how"),
            ]
        ),
        Kind(
            "safety-plan",
            "Safety plan",
            "Six steps in the client's own words, after the model of Stanley and Brown.",
            in: [.therapy],
            [
                .required("warningSigns", "Warning signs", "how the client notices a crisis"),
                .required("coping", "Coping alone", "what helps without anybody else"),
                .required("distraction", "People and places", "company that takes the mind off it"),
                .required("help", "People to ask for help", "names and numbers"),
                .required(
                    "professionals",
                    "Professionals",
                    "agencies, crisis line, emergency room"
                ),
                .required("environment", "A safer environment", "means put out of reach"),
                .required("reviewDate", "Review date", "when it is looked at again"),
                .required("copyGiven", "Copy given to the client", "when and how"),
            ]
        ),
        Kind(
            "crisis-contact",
            "Crisis contact",
            "A contact between sessions because of a crisis.",
            in: [.therapy],
            [
                .required("purpose", "Purpose", "why the contact was made, and by whom"),
                .required("said", "What was said", "in the client's words where possible"),
                .required("riskCheck", "Risk check", "what was asked and answered"),
                .required("action", "Action", "what was done"),
                .required("followUp", "Follow-up", "the next contact, and whose it is"),
            ]
        ),
        Kind(
            "discharge-summary",
            "Discharge summary",
            "How the treatment went and how it ended.",
            in: [.therapy],
            [
                .required("reason", "Reason", "why it ends"),
                .required("dates", "Dates", "first and last contact"),
                .required("course", "Course", "what happened in treatment"),
                .required("finalDiagnosis", "Final diagnosis or status", "at the last contact"),
                .required("goalsOutcome", "Outcome of the goals", "one by one"),
                .required("riskAtLastContact", "Risk at last contact", "or none found"),
                .optional("medications", "Medications", "as last known"),
                .required("recommendations", "Recommendations and referrals", "what comes next"),
                .required("recordsLocation", "Where the records are", "and for how long"),
            ]
        ),
        Kind(
            "release-of-information",
            "Release of information",
            "The client's authorization to disclose, with all it must contain (CD-01).",
            in: [.therapy],
            [
                .required("type", "Type", "general, psychotherapy-notes, part2, sud-counseling"),
                .required("description", "What may be disclosed", "specific enough to act on"),
                .required("discloser", "Who discloses", "name or class of persons"),
                .required("recipient", "To whom", "name or class of persons"),
                .required("purpose", "Purpose", "or at the client's request"),
                .required("expiry", "Expiry", "a date or an event"),
                .required("rightToRevoke", "Right to revoke", "told, and how it is done"),
                .required("conditioning", "Conditioning", "told what does not depend on signing"),
                .required("redisclosure", "Redisclosure", "told that protection may end"),
                .required("signature", "Signature", "whose, and when"),
                .optional("authority", "Representative's authority", "where one signs"),
            ]
        ),
        Kind(
            "informed-consent",
            "Informed consent",
            "What the client was told about the service before agreeing to it (CD-04).",
            in: [.therapy],
            [
                .required("service", "Service", "its nature and course"),
                .required("fees", "Fees", "and who pays"),
                .required("limitsOfConfidentiality", "Limits of confidentiality", "version told"),
                .optional("telehealth", "Telehealth", "consent and its terms"),
                .required("emergencyProcedure", "Emergency procedure", "whom to call"),
                .required("signature", "Signature", "whose, and when"),
            ]
        ),
    ]
}
