/// How a block looks, in points.
struct Shape {
    var font: String
    var indent = 0.0
    /// Free space above it, unless it begins a page.
    var above = 4.0
    /// From black (0) to white (1).
    var grey = 0.0
    var hasRuleAbove = false
    var hasBar = false
    /// Whether it may not stand alone at the foot of a page.
    var keepsWithNext = false
    var beginsPage = false
}

extension Block {
    private static let step = 16.0

    var shape: Shape {
        let deep = Double(min(level, 12)) * Self.step
        return switch style {
        case .title: Shape(font: "Sans Bold 18", above: 8, keepsWithNext: true)
        case .banner: Shape(font: "Sans Bold 10", hasRuleAbove: true)
        case .notice: Shape(font: "Sans 10", indent: 10, above: 8, hasBar: true)
        case .fact, .made: Shape(font: "Sans 10")
        case .heading:
            Shape(font: "Sans Bold 14", keepsWithNext: true, beginsPage: true)
        case .contents: Shape(font: "Sans 10")
        case .record:
            Shape(font: "Sans Bold 14", above: 20, hasRuleAbove: true, keepsWithNext: true)
        case .about: Shape(font: "Sans 8", grey: 0.35, keepsWithNext: true)
        case .field: Shape(font: "Sans Bold 10", above: 8, keepsWithNext: true)
        case .text: Shape(font: "Sans 10", indent: deep, above: 3)
        case .code: Shape(font: "Monospace 9", indent: deep + 8, above: 3, hasBar: true)
        case .quote: Shape(font: "Sans Italic 10", indent: deep + 10, above: 3, hasBar: true)
        case .signature: Shape(font: "Sans Italic 9", above: 10)
        }
    }
}
