/// What a person wrote: the content of one revision of a record.
///
/// Text is kept scalar by scalar as it came; nothing here normalises it.
public struct Note: Sendable {
    /// The identifier of a ``Kind``, such as `progress-note`.
    public var kind: String
    /// When it happened; `nil` where nobody knows.
    public var at: Moment?
    /// Empty where there is none.
    public var title: String
    public var tags: [String]
    /// Filled fields of the kind's form, in the order in which they were filled.
    public var fields: [Field]
    /// Free text; empty where the form says it all.
    public var body: String

    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(
        kind: String,
        at: Moment? = nil,
        title: String = "",
        tags: [String] = [],
        fields: [Field] = [],
        body: String = ""
    ) {
        self.kind = kind
        self.at = at
        self.title = title
        self.tags = tags
        self.fields = fields
        self.body = body
    }
}

extension Note {
    /// What a field says; `nil` where it is not filled.
    public func value(of name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Sets one field, or removes it where there is no value.
    public mutating func set(_ name: String, _ value: String) {
        guard let index = fields.firstIndex(where: { $0.name == name }) else {
            if !value.isEmpty { fields.append(Field(name: name, value: value)) }
            return
        }
        if value.isEmpty {
            fields.remove(at: index)
        } else {
            fields[index].value = value
        }
    }
}

/// How far a record has come.
public enum Status: UInt8, CaseIterable, Sendable {
    /// Freely editable.
    case draft = 1
    /// Final: changed only by addendum.
    case signed = 2
    /// History brought in from elsewhere, kept as it came.
    case imported = 3
    /// Taken out of sight; the original stays sealed.
    case withdrawn = 4

    /// The word for it in output and interchange.
    public var word: String {
        switch self {
        case .draft: "draft"
        case .signed: "signed"
        case .imported: "imported"
        case .withdrawn: "withdrawn"
        }
    }

    /// Reads ``word`` back.
    public init?(word: String) {
        guard let status = Status.allCases.first(where: { $0.word == word }) else { return nil }
        self = status
    }
}
