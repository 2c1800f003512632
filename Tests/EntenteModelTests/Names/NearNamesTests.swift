import Testing

@testable import EntenteModel

@Suite("Names that are near each other")
struct NearNamesTests {
    /// Two names and what is said of them.
    struct Case: Sendable, CustomTestStringConvertible {
        var kind: ActorKind
        var first: String
        var second: String
        var likeness: NameLikeness?

        init(_ first: String, _ second: String, _ likeness: NameLikeness? = nil, kind: ActorKind = .person) {
            self.kind = kind
            self.first = first
            self.second = second
            self.likeness = likeness
        }

        var testDescription: String { "\(first) / \(second)" }
    }

    private static let alike: [Case] = [
        Case("Michael May", "MICHAEL MAY", .sameName),
        Case("!!!", "!!!", .sameName),
        Case("Yoon Suk-yeol", "Yoon Suk Yeol", .samePunctuationAside),
        Case("Al Sisi", "al-Sisi", .samePunctuationAside),
        Case("J. D. Vance", "JD Vance", .samePunctuationAside),
        Case("石破 茂", "石破茂", .samePunctuationAside),
        Case("U.S. Postal Service", "US Postal Service", .samePunctuationAside, kind: .organization),
        Case("Barnes & Noble", "Barnes and Noble", .samePunctuationAside, kind: .organization),
        Case("Ishiba Shigeru", "Shigeru Ishiba", .otherOrder),
        Case("ISHIBA, Shigeru", "Shigeru Ishiba", .otherOrder),
        Case("Sukyeol Yoon", "Yoon Suk-yeol", .otherOrder),
        Case("Minh Chinh Pham", "Pham Minh Chinh", .otherOrder),
        Case("茂 石破", "石破 茂", .otherOrder),
        Case("Zelensky", "Zelenskiy", .oneLetter),
        Case("Lukashenko", "Lukashenka", .oneLetter),
        Case("Shigeru Ishiba", "Shigeru Ishbia", .oneLetter),
        Case("Xi Jinping", "Xi Jingping", .oneLetter),
        Case("Muammar Gaddafi", "Muammar Qaddafi", .oneLetter),
        Case("Володимир Зеленський", "Володимир Зеленьский", .oneLetter),
        Case("ウォロディミル・ゼレンスキー", "ヴォロディミル・ゼレンスキー", .oneLetter),
        Case("Department of Labor", "Department of Labour", .oneLetter, kind: .organization),
        Case("Ministry of Defense of Japan", "Ministry of Defence of Japan", .oneLetter, kind: .organization),
        Case("Mohammed bin Salman", "Muhammad bin Salman", .otherRomanization),
        Case("Yoon Suk-yeol", "Yoon Seok-yeol", .otherRomanization),
        Case("Yoon Sukyeol", "Yoon Seok-yeol", .otherRomanization),
        Case("Muammar Gaddafi", "Moammar Kadhafi", .otherRomanization),
        Case("Volodymyr Zelensky", "Vladimir Zelenskiy", .otherRomanization),
        Case("Aleksandr Lukashenko", "Alexander Lukashenka", .otherRomanization),
        Case("Abd al-Rahman Aref", "Abdulrahman Aref", .oneLetter),
        Case("S. Ishiba", "Shigeru Ishiba", .initials),
        Case("Ishiba S.", "Ishiba Shigeru", .initials),
        Case("S. V. Lavrov", "Sergey Lavrov", .initials),
        Case("Putin, V.", "Vladimir Putin", .initials),
        Case("J. D. Vance", "James David Vance", .initials),
        Case("Donald J. Trump", "Donald John Trump", .initials),
        Case("J. Biden", "Joseph Robinette Biden", .initials),
        Case("Donald Trump", "Donald J. Trump", .shorterForm),
        Case("Pham Chinh", "Pham Minh Chinh", .shorterForm),
        Case("Minh Chinh", "Pham Minh Chinh", .shorterForm),
        Case("Ishiba", "Shigeru Ishiba", .shorterForm),
        Case("Xi", "Xi Jinping", .shorterForm),
        Case("Ferdinand Marcos", "Ferdinand Marcos Jr.", .shorterForm),
        Case("NEC", "NEC Corp.", .otherLegalForm, kind: .organization),
        Case("The Boeing Company", "Boeing", .otherLegalForm, kind: .organization),
        Case("Toyota Motor Co., Ltd.", "Toyota Motor Corporation", .otherLegalForm, kind: .organization),
        Case("Total S.A.", "Total", .otherLegalForm, kind: .organization),
    ]

    private static let unlike: [Case] = [
        Case("Kim Jong-il", "Kim Jong-un"), Case("Kim Dong-hee", "Kim Hee-dong"), Case("Wang Li", "Wang Lu"),
        Case("Zhou Wei", "Zhu Wei"), Case("Hu Haoli", "Hu Haolin"), Case("Yao Yongmei", "Yao Yangmei"),
        Case("Nguyen Van Hung", "Nguyen Van Hong"), Case("Tran Van Thanh", "Tran Van Thinh"),
        Case("Sanae Takaichi", "Shigeta Takaichi"), Case("Larry Summers", "Harry Summers"),
        Case("Martin Meier", "Martina Meier"), Case("Mario Rossi", "Maria Rossi"), Case("A. Ivanov", "A. Ivanova"),
        Case("Christian Meier", "Christina Meier"), Case("Jan Kowalski", "Jan Kowalska"),
        Case("Francisco Garcia", "Francesca Garcia"), Case("Abdullah Hassan", "Abdulla Hussein"),
        Case("Charles II", "Charles III"), Case("Donald Trump Sr.", "Donald Trump Jr."), Case("SSA-1", "SSA-10"),
        Case("OPM-2", "OPM-3"), Case("Donald J. Trump", "Donald K. Trump"), Case("T. Ishiba", "Shigeru Ishiba"),
        Case("George W. Bush", "George H. W. Bush"),
        Case("Donald Trump", "Melania Trump"), Case("Modi", "Mori"), Case("石破茂", "石破繁"), Case("山田太郎", "山田次郎"),
        Case("이재명", "이재면"), Case("!!!", "???"), Case("👍", "👎"), Case("", ""), Case(" ", "\u{301}"),
        Case("NATO", "NAFO", kind: .organization), Case("ASEAN", "ASEAM", kind: .organization),
        Case("Embassy of Iceland", "Embassy of Ireland", kind: .organization),
        Case("Section 1-1", "Section 11", kind: .organization), Case("Ltd.", "Corp.", kind: .organization),
        Case("Bank of Japan", "Japan Bank", kind: .organization), Case("経済産業省", "経済産業庁", kind: .organization),
        Case("Ishiba Group", "Group Ishiba", kind: .organization), Case("Georgia", "Georgia", kind: .country),
    ]

    @Test("Names that may be one are found, with the strongest likeness", arguments: alike)
    func findsAlike(_ example: Case) {
        let pairs = NearNames.pairs(among: [(example.kind, [example.first]), (example.kind, [example.second])])
        #expect(pairs.map(\.likeness) == [example.likeness])
        #expect(pairs.map(\.firstName) == [example.first] && pairs.map(\.secondName) == [example.second])
    }

    @Test("Names of different people, bodies and countries are not paired", arguments: unlike)
    func leavesUnlike(_ example: Case) {
        let pairs = NearNames.pairs(among: [(example.kind, [example.first]), (example.kind, [example.second])])
        #expect(pairs.isEmpty)
    }

    @Test("A pair names the aliases that are alike, and is told once")
    func namesTheAlias() {
        let pairs = NearNames.pairs(among: [
            (.country, ["Japan"]), (.person, ["Shigeru Ishiba", "石破茂"]), (.organization, ["石破茂"]),
            (.person, ["S. Ishiba", "石破 茂", "Ishiba Shigeru"]),
        ])
        #expect(
            pairs == [
                NearNames.Pair(
                    first: 1, second: 3, likeness: .samePunctuationAside, firstName: "石破茂", secondName: "石破 茂")
            ])
    }

    @Test("A short alias that its bearer's own name explains is no sign of others")
    func explainedAlias() {
        #expect(NearNames.pairs(among: [(.person, ["Donald Trump", "Trump"]), (.person, ["Melania Trump"])]).isEmpty)
        #expect(NearNames.pairs(among: [(.person, ["Trump"]), (.person, ["Melania Trump"])]).count == 1)
    }

    @Test("A family name that more than three bear means none of them")
    func commonFamilyName() {
        let three: [(kind: ActorKind, names: [String])] = ["Anna", "Boris", "Clara"].map { (.person, ["\($0) Weber"]) }
        #expect(NearNames.pairs(among: three + [(.person, ["Weber"])]).count == 3)
        #expect(NearNames.pairs(among: three + [(.person, ["Weber"]), (.person, ["Dirk Weber"])]).isEmpty)
    }

    @Test("Two words that many bear are both right")
    func commonWords() {
        let pair: [(kind: ActorKind, names: [String])] = [(.person, ["Marvin Oakes"]), (.person, ["Marlin Oakes"])]
        #expect(NearNames.pairs(among: pair).map(\.likeness) == [.oneLetter])
        let others = ["Abel", "Burke", "Coyne", "Dunne"].flatMap { family -> [(kind: ActorKind, names: [String])] in
            [(.person, ["Marvin \(family)son"]), (.person, ["Marlin Fitz\(family)"])]
        }
        #expect(NearNames.pairs(among: pair + others).isEmpty)
    }

    @Test("Each likeness has a phrase of its own")
    func phrases() {
        #expect(Set(NameLikeness.allCases.map(\.phrase)).count == NameLikeness.allCases.count)
        #expect(NameLikeness.allCases == NameLikeness.allCases.sorted())
    }
}
