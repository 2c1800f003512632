/// Strings that a widely used EDTF parser accepts or refuses, with its verdict.
///
/// Where the specification of 4 February 2019 says otherwise, ``disagreements`` says so and the specification wins.
enum JudgedStrings {
    static let accepted: [String] = [
        "2016", "0409", "0023", "0007", "0000", "9999", "-0002", "-9999", "2016-05", "2016-01", "2016-12",
        "2016-05-01", "2016-05-13", "2016-05-29", "2016-05-30", "2016-05-31", "2016-05-02T16:54:59",
        "2016-05-02T16:54:59.042", "2016-05-02T24:00:00", "2016-05-02T16:54:59.04200000",
        "2016-05-02T16:54:59.4", "2016-05-02T16:54:59.42", "2016-05-02T16:54:59.042123",
        "2016-05-02T16:54:59Z", "2016-05-02T16:54:59.042Z", "2016-05-02T16:54:59+02:30",
        "2016-05-02T16:54:59+00:00", "2016-05-02T16:54:59+14:00", "2016-05-02T16:54:59+13:30",
        "2016-05-02T16:54:59+12:00", "2016-05-02T16:54:59+04:10", "2016-05-02T16:54:59-00:15",
        "2016-05-02T16:54:59-11:59", "2016-05-02T16:54:59-12:00", "2016-05-02T16:54:59+0230",
        "2016-05-02T16:54:59+0000", "2016-05-02T16:54:59+1400", "2016-05-02T16:54:59+1330",
        "2016-05-02T16:54:59+1200", "2016-05-02T16:54:59+0410", "2016-05-02T16:54:59-0015",
        "2016-05-02T16:54:59-1159", "2016-05-02T16:54:59-1200", "2016-05-02T16:54:59+14",
        "2016-05-02T16:54:59-12", "19", "00", "-04", "1980/1994", "1980-08/1994", "2004-02-01/2005",
        "2004-06/2006-08", "2004-02-01/2005-02-08", "2016?", "2016~", "2016%", "2016-05?", "2016-05~",
        "2016-05%", "2016-05-03?", "2016-05-03~", "2016-05-03%", "2016-05-XX", "2016-XX", "XXXX", "19XX",
        "198X", "XXXX-XX", "XXXX-XX-XX", "Y170002", "Y10000", "Y-170002", "Y-10000", "2001-21", "2001-22",
        "2001-23", "2001-24", "1980?/1994~", "/", "../..", "../2016", "2016-05/..", "2004-06-01/..",
        "/2016-05", "/1960-11", "/2015", "/1960", "2016-05-31/..", "?2001", "2001~-09", "2001-?09~-09",
        "2004?-06-~11", "156X-12-31", "15XX-12-25", "15XX-12-XX", "15XX-01-3X", "15XX-XX-25", "1500-1X-25",
        "15XX-0X-25", "15XX-X2", "1XXX-XX", "1XXX-12", "1XX3", "Y17E7", "Y-17E7", "1950S2", "Y17101000S3",
        "Y-17101E3S3", "2001-25", "2001-36", "2001-39", "193", "019", "009", "000", "-193", "-019", "197~",
        "197?", "197%", "19~", "19?", "19%", "2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03",
        "[1667,1668, 1670..1672]", "[..1760-12-03]", "[1760-12..]", "[1760..]", "[1667, 1672-12]",
        "{1667, 1670..1672}", "{1960 ,  1961-12}", "{1760..}", "{..1760}",
    ]

    static let refused: [String] = [
        "-0000", "12345", "2016-13", "2016-00", "2016-05-00", "2016-05-32", "2016-02-30", "2016-02-31",
        "2016-04-31", "2016-06-31", "2016-09-31", "2016-11-31", "2016-05-02T24:00:01", "2016-05-02T00:61:00",
        "2016-05-02T01:01:60", "2016-05-02T12:00:00-00:00", "2016-05-02T12:00:00-12:01",
        "2016-05-02T12:00:00-13:00", "2016-05-02T12:00:00-14:00", "2016-05-02T12:00:00+14:01",
        "2016-05-02T12:00:00-0000", "2016-05-02T12:00:00-2000", "2016-05-02T12:00:00-1201",
        "2016-05-02T12:00:00-1300", "2016-05-02T12:00:00-1400", "2016-05-02T12:00:00+1401",
        "2016-05-02T12:00:00-00", "2016-05-02T12:00:00-13", "2016-05-02T12:00:00-14",
        "2016-05-02T12:00:00+15", "-00", "2016-13-XX", "Y9999", "Y00001", "Y-9999", "Y-00001", "156X-09-31",
        "156X-11-31", "15XX-02-3X", "15XX-2X-25", "-000", "[1999}", "{1999]", "[1999", "{1999",
        "2012-21/2012-22", "", "-",
    ]

    /// Accepted by that parser, refused by the specification, with the reason.
    static let disagreements: [(text: String, reason: String)] = [
        ("2016-05-02T16:54:59+0230", #""Basic format … is not permitted": a time shift has a colon"#),
        ("2016-05-02T16:54:59+0000", #""Basic format … is not permitted": a time shift has a colon"#),
        ("2016-05-02T16:54:59+1400", #""Basic format … is not permitted": a time shift has a colon"#),
        ("2016-05-02T16:54:59+1330", #""Basic format … is not permitted": a time shift has a colon"#),
        ("2016-05-02T16:54:59+1200", #""Basic format … is not permitted": a time shift has a colon"#),
        ("2016-05-02T16:54:59+0410", #""Basic format … is not permitted": a time shift has a colon"#),
        ("2016-05-02T16:54:59-0015", #""Basic format … is not permitted": a time shift has a colon"#),
        ("2016-05-02T16:54:59-1159", #""Basic format … is not permitted": a time shift has a colon"#),
        ("2016-05-02T16:54:59-1200", #""Basic format … is not permitted": a time shift has a colon"#),
        ("[1667,1668, 1670..1672]", #""No spaces are allowed, anywhere within the expression""#),
        ("[1667, 1672-12]", #""No spaces are allowed, anywhere within the expression""#),
        ("{1667, 1670..1672}", #""No spaces are allowed, anywhere within the expression""#),
        ("{1960 ,  1961-12}", #""No spaces are allowed, anywhere within the expression""#),
    ]

    /// Accepted though the specification, which adopts only "features listed", does not mention the form: ISO 8601-1
    /// has it. The verdict stands where the specification is silent.
    static let beyondTheSpecification: [(text: String, reason: String)] = [
        ("2016-05-02T16:54:59.042", "decimals of a second, ISO 8601-1; left out of the canonical text"),
        ("2016-05-02T24:00:00", "midnight at the end of the day, ISO 8601-1:2019/Amd 1:2022"),
        ("2016-05-02T16:54:59.04200000", "decimals of a second, ISO 8601-1; left out of the canonical text"),
        ("2016-05-02T16:54:59.4", "decimals of a second, ISO 8601-1; left out of the canonical text"),
        ("2016-05-02T16:54:59.42", "decimals of a second, ISO 8601-1; left out of the canonical text"),
        ("2016-05-02T16:54:59.042123", "decimals of a second, ISO 8601-1; left out of the canonical text"),
        ("2016-05-02T16:54:59.042Z", "decimals of a second, ISO 8601-1; left out of the canonical text"),
        ("19", "century of two digits, ISO 8601-1"),
        ("00", "century of two digits, ISO 8601-1"),
        ("-04", "century of two digits, ISO 8601-1"),
        ("/", "the specification gives no example of an interval with neither end"),
        ("../..", "the specification gives no example of an interval with neither end"),
        ("193", "decade of three digits, ISO 8601-1"),
        ("019", "decade of three digits, ISO 8601-1"),
        ("009", "decade of three digits, ISO 8601-1"),
        ("000", "decade of three digits, ISO 8601-1"),
        ("-193", "decade of three digits, ISO 8601-1"),
        ("-019", "decade of three digits, ISO 8601-1"),
        ("197~", "decade of three digits, ISO 8601-1"),
        ("197?", "decade of three digits, ISO 8601-1"),
        ("197%", "decade of three digits, ISO 8601-1"),
        ("19~", "century of two digits, ISO 8601-1"),
        ("19?", "century of two digits, ISO 8601-1"),
        ("19%", "century of two digits, ISO 8601-1"),
    ]
}
