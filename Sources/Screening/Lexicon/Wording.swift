/// The lexicon's data, in the order in which it is read.
///
/// Each part is a text: see
/// ``LexiconReading`` for its form. To add or mend wording is to edit a line of one of them.
enum Wording {
    static let all = [wordClasses, sentences, attribution, urgent, abuse, referral, scope]
}
