import Testing

@testable import EntenteModel

@Suite("Titles in front of names")
struct TitledNameTests {
    @Test(
        "Titles and forms of address are set aside, with the words that belong to them",
        arguments: [
            ("PM Ishiba", "Ishiba", "prime minister"),
            ("Prime Minister Shigeru Ishiba", "Shigeru Ishiba", "prime minister"),
            ("Mr. Ishiba", "Ishiba", "mister"), ("H.E. Pham Minh Chinh", "Pham Minh Chinh", "excellency"),
            ("former President Yoon Suk-yeol", "Yoon Suk-yeol", "former president"),
            ("US President Donald Trump", "Donald Trump", "president"),
            ("Japan’s Prime Minister Ishiba", "Ishiba", "prime minister"),
            ("Secretary of State Marco Rubio", "Marco Rubio", "secretary of state"),
            ("Minister for Foreign Affairs Toshimitsu Motegi", "Toshimitsu Motegi", "minister for foreign affairs"),
            ("Crown Prince Mohammed bin Salman", "Mohammed bin Salman", "crown prince"),
            ("Deputy Prime Minister Dr. Ann Lee", "Ann Lee", "deputy prime minister doctor"),
            ("Gen. Mark Milley", "Mark Milley", "general"),
            ("VICE PRESIDENT  J.D. Vance", "J.D. Vance", "vice president"),
        ])
    func setAside(text: String, name: String, post: String) throws {
        let titled = try #require(TitledName(text))
        #expect(titled.name == name)
        #expect(titled.post == post)
    }

    @Test(
        "Names that begin like titles stay whole, and so does a title without a name",
        arguments: [
            "Gen Nakatani", "He Lifeng", "Sultan Al Jaber", "Dean Acheson", "Earl Warren", "Prime Minister",
            "President",
            "President of Japan", "former Ann Lee", "President of the United States", "General Electric Company",
            "President of the Republic of Korea Yoon Suk Yeol", "Speaker of the House Mike Johnson", "General Assembly",
            "Shigeru Ishiba", "", "   ", "Foreign Ministry", "The Hague",
            "Pm Ishiba",
        ])
    func whole(text: String) {
        #expect(TitledName(text) == nil)
    }
}
