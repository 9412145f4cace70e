extension Rulebook {
    /// Whether a field of this name, however it is written, belongs to one of the two services only
    /// (SC-02, SC-03, TM-02, TM-05).
    public static func isOfOneService(field name: String) -> Bool {
        let lists: [FieldNames] = [
            .ofClinicians, .ofTreatment, .ofOrigin, .ofSaboteur, .ofHistory,
        ]
        return lists.contains { $0.matching(name) != nil }
    }
}

extension FieldNames {
    /// What only somebody who diagnoses fills in (SC-02).
    static let ofDiagnosis: FieldNames = [
        "diagnosis", "diagnoses", "diagnosisCode", "diagnosticStatus", "diagnosticImpression",
        "workingDiagnosis", "provisionalDiagnosis", "finalDiagnosis", "differentialDiagnosis",
        "comorbidity", "dx", "dxCode", "icd", "icd10", "icd10code", "icd10cm",
        "icd11", "icdCode", "dsm", "dsm5", "dsm5tr", "dsmV", "dsmCode", "prognosis",
        "mentalStatus", "mentalStatusExam", "mse", "symptoms", "symptomList", "symptomChecklist",
        "symptomOrigin", "symptomScore", "severityScore", "riskScore", "riskLevel",
        "medication", "medications", "vitals", "vitalSigns",
    ]

    /// Clinical scales; rulers of confidence, wheels of life, well-being and goals are free (SC-02).
    static let ofClinicalScales: FieldNames = [
        "phq2", "phq9", "phq9score", "phq15", "gad2", "gad7", "gad7score", "pcl5", "pcl5score",
        "bdi", "bdi2", "bdiII", "bai", "hamd", "hamdScore", "hama", "madrs", "ybocs", "mdq",
        "cssrs", "core10", "coreOM", "oq45", "dass21", "iesr", "epds", "auditC", "dast10",
        "eat26", "ham17",
    ]

    /// Both of these (SC-02).
    static let ofClinicians = ofDiagnosis + ofClinicalScales

    /// What only somebody who treats fills in (SC-03).
    static let ofTreatment: FieldNames = [
        "treatment", "treatmentPlan", "treatmentGoals", "intervention", "interventions",
        "therapeuticIntervention", "transference", "countertransference",
        "defence", "defences", "defense", "defenses", "defenceMechanisms", "defenseMechanisms",
        "unconscious", "unconsciousMaterial", "unconsciousConflict", "formulation",
        "caseFormulation", "clinicalFormulation", "exposureHierarchy",
        "exposureLadder", "traumaProcessing", "traumaNarrative", "cognitiveRestructuring",
        "medicationMonitoring", "medicationManagement", "prescription", "dosage",
        "processNote", "psychotherapyNote", "symptomChange",
    ]

    /// Where a negative belief comes from: therapy's question (TM-05).
    static let ofOrigin: FieldNames = [
        "coreBelief", "coreBeliefOrigin", "coreBeliefHistory", "coreBeliefEvidence",
        "beliefOrigin", "originOfBelief", "originOfTheBelief", "historyOfTheBelief",
        "saboteurOrigin", "saboteurHistory", "saboteurRoots", "originOfTheSaboteur",
    ]

    /// The same, of a saboteur (TM-05).
    static let ofSaboteursOrigin = ofOrigin + ["origin", "roots"]

    /// The saboteur of coaching (TM-05).
    static let ofSaboteur: FieldNames = [
        "saboteur", "saboteurTrigger", "saboteurCounterAction", "saboteurStatus",
    ]

    /// The history that a therapist takes (TM-02).
    static let ofHistory: FieldNames = [
        "presentingProblem", "historyOfPresentingProblem", "problemHistory", "historyOfTheProblem",
        "treatmentHistory", "psychiatricHistory", "mentalHealthHistory", "medicalHistory",
        "familyHistory", "familyPsychiatricHistory", "developmentalHistory", "traumaHistory",
        "substanceUseHistory", "historyAssessment", "riskScreen", "riskStatement",
    ]
}
