/// Why a form is not complete or a value was not taken.
///
/// It never repeats the value.
public struct FieldFault: Error, Hashable, Sendable {
    /// The name of the field; `nil` for the free text.
    public let field: String?
    public let reason: Reason

    public enum Reason: Error, Hashable, Sendable {
        /// A required field that says nothing.
        case missing
        case notAChoice([String])
        case notADate(MomentError)
        case notATime(MomentError)
        case notANumber(ClosedRange<Int>)
        case outOfRange(ClosedRange<Int>)
        /// Fewer or more items than there may be.
        case itemCount(ClosedRange<Int>)
        /// No identifier, nor four of its first characters.
        case notAReference
        /// It names no record of these kinds, or several; of no kinds: no record at all.
        case unresolved([String])
        case notYesOrNo
        /// The kind has no such field.
        case unknown
    }

    public init(field: String?, reason: Reason) {
        self.field = field
        self.reason = reason
    }
}
