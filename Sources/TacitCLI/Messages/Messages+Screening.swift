import Practice
import Rules
import Screening
import Tacit

/// What is said about the screening, besides the alerts themselves, which are the rules'.
extension Messages {
    static var screeningDidNotRun: String { AlertWording.didNotRun }

    static func screenAgain(_ id: Identifier) -> String {
        "'tacit screen --record \(id.shortText)' tries again"
    }

    static func numbered(_ alert: PassageAlert) -> String {
        "finding \(alert.number): \(alert.text)"
    }

    static func sameMatter(_ alerts: [PassageAlert]) -> String {
        let numbers = alerts.map { String($0.number) }.joined(separator: ", ")
        return "about the same: \(alerts.count == 1 ? "finding" : "findings") \(numbers)"
    }

    static func moreFindings(_ count: Int, _ id: Identifier) -> String {
        "and \(count) more that \(count == 1 ? "holds" : "hold") nothing up: "
            + "tacit show \(id.shortText)"
    }

    static func settle(_ number: Int, of id: Identifier) -> String {
        "signing waits for that: tacit edit \(id.shortText), or tacit resolve \(id.shortText) "
            + "--finding \(number) --as client-reported, or --as reason --reason TEXT"
    }

    static func settled(
        _ number: Int,
        of id: Identifier,
        as way: PassageFinding.Resolution.Way
    ) -> String {
        let how =
            switch way {
            case .clientReported: "as reported"
            case .reason: "with a reason"
            }
        return "settled finding \(number) of '\(id.shortText)' \(how)"
    }

    /// Where a record has a field for what was reported about health, and nothing in it (SC-02).
    static func offerReportedHealth(_ id: Identifier) -> String {
        "the text stays as it is; what was reported may go into its field: tacit edit "
            + "\(id.shortText) --field 'clientReportedHealth=TEXT' --field healthSource=client"
    }

    /// RF-07 is met by what was done, not by a mark.
    static func stillUrgent(_ engagement: Identifier) -> String {
        "what was done about it is noted as before: tacit add disposition --engagement "
            + engagement.shortText
    }

    static func findings(_ count: Int) -> String {
        count == 0 ? "nothing was found" : "\(count) \(count == 1 ? "finding" : "findings")"
    }

    static func complaint(for failure: ScreeningFailure) -> Complaint {
        switch failure {
        case .lexicon(let line):
            Complaint(
                "screeningFailed",
                .failed,
                "the screening could not run: line \(line) of its lexicon cannot be read"
            )
        }
    }
}
