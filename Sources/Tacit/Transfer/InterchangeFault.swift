import Exchange

extension FormatFault {
    /// `nil` for a source that threw: its owner knows why.
    init?(_ problem: InterchangeError.Problem) {
        switch problem {
        case .sourceFailed: return nil
        case .notUTF8: self = .notUTF8
        case .tooLong: self = .tooLong
        case .notJSON: self = .notJSON
        case .unknownKeys(let keys): self = .unknownKeys(keys)
        case .missing: self = .missing
        case .badDate: self = .badDate
        case .badStatus: self = .badStatus
        case .wrongType: self = .wrongType
        case .duplicateKey: self = .duplicateKey
        case .noHeader: self = .noHeader
        case .cellCount(let expected, let found):
            self = .cellCount(expected: expected, found: found)
        case .strayQuote: self = .strayQuote
        case .openQuote: self = .openQuote
        case .strayReturn: self = .strayReturn
        case .badEscape: self = .badEscape
        case .openFrontMatter: self = .openFrontMatter
        case .notYAML: self = .notYAML
        }
    }
}
