extension SecurityLabels {
    /// As a manifest has them: the confidentiality first, then further codes, ascending.
    package var texts: [String] {
        [confidentiality.rawValue]
            + codes.map(\.rawValue).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Reads ``texts`` back.
    ///
    /// - Throws: ``PackageFault/labels``, also for a code that nobody here knows.
    package init(texts: [String]) throws(PackageFault) {
        guard let first = texts.first.flatMap(Confidentiality.init(rawValue:)) else {
            throw .labels
        }
        self.init(first, Set(texts.dropFirst().compactMap(Code.init(rawValue:))))
        guard self.texts == texts else { throw .labels }
    }

    /// The most of the confidentialities, and all further codes.
    package init(highWaterMarkOf all: some Sequence<SecurityLabels>) {
        self = all.reduce(SecurityLabels()) { $0.union($1) }
    }
}
