/// How wide ties are drawn by their weight: a line of weight 0, which is only planned, is the thinnest, that of greatest weight the widest.
struct WeightScale {
    private let lightest: Double
    private let heaviest: Double

    /// The width of a tie of weight 0, in points.
    static let thinnest = 0.8
    /// The width of the heaviest tie, in points.
    static let widest = 3.2

    /// A scale for ties of such weights.
    init(_ weights: [Double]) {
        lightest = weights.filter { $0 > 0 }.min() ?? 0
        heaviest = weights.max() ?? 0
    }

    /// The width for a weight, in points.
    func width(_ weight: Double) -> Double {
        WeightScale.thinnest + (heaviest > 0 ? (WeightScale.widest - WeightScale.thinnest) * weight / heaviest : 0)
    }

    /// The least weight above 0 and the greatest that are drawn, as lines of their widths; none where all are equal.
    func legend(isOfAgreements: Bool) -> [LegendSign] {
        guard WeightScale.words(lightest) != WeightScale.words(heaviest) else { return [] }
        return [lightest, heaviest].map {
            .weight(width: width($0), words: "Weight \(WeightScale.words($0))", isOfAgreements: isOfAgreements)
        }
    }

    /// A weight in words, with one decimal.
    private static func words(_ weight: Double) -> String {
        DecimalText((weight * 10).rounded() / 10).text
    }
}
