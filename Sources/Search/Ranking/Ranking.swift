#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How well a document answers a query: Okapi BM25.
///
/// score = Σ over leaves of idf · f · (k1 + 1) / (f + k1 · (1 − b + b · length / average)), summed
/// in the order of the leaves, with k1 = 1.2, b = 0.75 and
/// idf = ln(1 + (documents − n + 0.5) / (n + 0.5)).
/// `documents`, `average` and n, the number of documents with the leaf, are over all documents
/// offered, whether they match or not. `length` counts positions in all parts of a document. f
/// counts occurrences, where one that begins in a title weighs as three.
/// Source: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, 3.4 and 3.6; the
/// idf with 1 added, which is never negative.
package enum Ranking {
    package static let k1 = 1.2
    package static let b = 0.75
    /// What an occurrence in a title weighs.
    package static let titleWeight = 3

    package static func idf(documents: Int, containing count: Int) -> Double {
        log(1 + (Double(documents - count) + 0.5) / (Double(count) + 0.5))
    }

    /// What one leaf adds to the score of a document.
    package static func score(
        idf: Double,
        frequency: Int,
        length: Int,
        averageLength: Double
    ) -> Double {
        guard frequency > 0, averageLength > 0 else { return 0 }
        let f = Double(frequency)
        return idf * f * (k1 + 1) / (f + k1 * (1 - b + b * Double(length) / averageLength))
    }
}
