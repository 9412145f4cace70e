import Practice

extension Messages {
    static func complaint(for error: MomentError, _ words: String) -> Complaint {
        let (message, hint) =
            switch error {
            case .notUnderstood:
                (
                    "'\(words)' is no time that is understood",
                    "an ISO date or time such as 2026-03-02, or words such as 'yesterday 3pm'"
                )
            case .impossible(.noSuchDay):
                ("there is no such day as '\(words)'", "look at the day and the month")
            case .impossible(.noSuchTime):
                ("there is no such time as '\(words)'", "hours go from 0 to 23, or with am and pm")
            case .impossible(.otherWeekday):
                ("'\(words)' falls on another weekday", "leave out the weekday or the date")
            case .ambiguous(.dayOrMonth):
                ("'\(words)': which is the month", "write it as 2026-03-02 or 2 march 2026")
            case .ambiguous(.year):
                ("'\(words)': which year", "write all four digits")
            case .ambiguous(.hour):
                ("'\(words)': before or after noon", "write 3am, 3pm or 15:00")
            case .ambiguous(.midnight):
                ("'\(words)': the night before or after", "write the date and 00:00")
            }
        return Complaint("moment", .invalid, message, hint: hint)
    }
}
