#!/usr/bin/env python3
"""Writes Sources/EntenteModel/Countries/CountryTable.swift.

Usage: countries.py PATH/country-codes.csv > Sources/EntenteModel/Countries/CountryTable.swift

Source of codes and names: the data set "country-codes" of the Data Packaged Core Datasets
(https://github.com/datasets/country-codes, public domain under the PDDL), which gathers ISO 3166-1, UNTERM (names of
the United Nations) and CLDR. Common, spoken and former names, and the withdrawn codes of ISO 3166-3, are listed below.
The output depends on the input file and on this script only.
"""
import csv
import sys
import unicodedata

# The form a report prints, where the display name of CLDR is cramped, or unclear away from a menu.
DISPLAY = {
    "BIH": "Bosnia and Herzegovina",
    "COD": "DR Congo",
    "COG": "Republic of the Congo",
    "GBR": "United Kingdom",
    "HMD": "Heard and McDonald Islands",
    "PCN": "Pitcairn Islands",
    "SGS": "South Georgia and the South Sandwich Islands",
    "UMI": "U.S. Outlying Islands",
    "USA": "United States",
    "VCT": "St. Vincent and the Grenadines",
}

OFFICIAL = {
    "CIV": "Republic of Côte d’Ivoire",
    "HKG": "Hong Kong Special Administrative Region of China",
    "MAC": "Macao Special Administrative Region of China",
    "TUR": "Republic of Türkiye",
    "TWN": "Taiwan",
}

# Names in use beside those of the source. Never adjectives, never parts of a country.
OTHER = {
    "ARE": ["UAE", "U.A.E."],
    "BES": ["Bonaire, Sint Eustatius & Saba", "BES Islands"],
    "BIH": ["Bosnia", "Bosnia-Herzegovina"],
    "BLR": ["Belorussia"],
    "BRN": ["Brunei Darussalam"],
    "CCK": ["Keeling Islands"],
    "CHN": ["PRC", "P.R.C.", "P.R. China", "PR China", "Mainland China"],
    "CIV": ["Côte d'Ivoire", "Ivory Coast", "Republic of Ivory Coast"],
    "COD": ["Congo", "Congo-Kinshasa", "DRC", "D.R. Congo", "Democratic Republic of Congo", "Congo, Democratic Republic of the",
            "Congo, The Democratic Republic of the", "Congo, Democratic Republic", "Congo (Kinshasa)",
            "Congo (Democratic Republic of the)", "Congo, Dem. Rep.", "Dem. Rep. Congo"],
    "COG": ["Congo-Brazzaville", "Congo Republic", "Republic of Congo", "Congo, Republic of the", "Congo (Brazzaville)", "Congo, Rep."],
    "CPV": ["Cabo Verde"],
    "CZE": ["Czech Republic"],
    "DEU": ["FRG", "Federal Republic of Germany", "West Germany", "German Federal Republic"],
    "EGY": ["Egypt, Arab Rep."],
    "FLK": ["Falkland Islands (Malvinas)", "Falklands", "Malvinas", "Islas Malvinas"],
    "FRO": ["Faeroe Islands", "Faroes"],
    "FSM": ["Federated States of Micronesia", "Micronesia, Federated States of"],
    "GBR": ["UK", "U.K.", "Britain", "Great Britain", "United Kingdom of Great Britain & Northern Ireland"],
    "HKG": ["Hong Kong SAR", "Hong Kong SAR China", "Hongkong", "Hong Kong, China", "China, Hong Kong SAR"],
    "IOT": ["Chagos Archipelago", "Chagos Islands"],
    "IRL": ["Republic of Ireland", "Éire", "Irish Republic"],
    "IRN": ["Iran, Islamic Rep."],
    "KGZ": ["Kirghizstan", "Kyrgyzia"],
    "KNA": ["St. Kitts-Nevis"],
    "KOR": ["Korea", "ROK", "R.O.K.", "Korea, Republic of", "Korea (Republic of)", "Korea, South", "S. Korea",
            "Korea, Rep.", "Korea (South)"],
    "LAO": ["Lao PDR", "Lao P.D.R.", "Lao People’s Democratic Republic"],
    "MAC": ["Macau", "Macau SAR", "Macao SAR", "Macao SAR China", "Macao, China", "China, Macao SAR"],
    "MAF": ["Saint Martin", "Collectivity of Saint Martin"],
    "MDA": ["Moldova, Republic of", "Moldova (Republic of)"],
    "MKD": ["Macedonia"],
    "MMR": ["Myanmar (Burma)", "Burma (Myanmar)"],
    "NLD": ["Holland", "Netherlands (Kingdom of the)"],
    "NZL": ["Aotearoa", "Aotearoa New Zealand"],
    "PRK": ["Korea", "DPRK", "D.P.R.K.", "DPR Korea", "Korea, Democratic People's Republic of",
            "Korea (Democratic People's Republic of)", "Korea, North", "N. Korea", "Korea (North)",
            "Korea, Dem. People's Rep."],
    "PSE": ["Palestinian Territories", "Palestinian Territory", "Occupied Palestinian Territory",
            "Occupied Palestinian Territories", "Palestine, State of", "Palestinian Territory, Occupied",
            "West Bank and Gaza"],
    "PCN": ["Pitcairn"],
    "ROU": ["Rumania", "Roumania"],
    "SAU": ["KSA", "K.S.A."],
    "SHN": ["Saint Helena, Ascension and Tristan da Cunha"],
    "SJM": ["Svalbard and Jan Mayen"],
    "STP": ["São Tomé and Príncipe", "São Tomé e Príncipe"],
    "SVK": ["Slovak Republic"],
    "SXM": ["Saint Martin (Dutch part)"],
    "TLS": ["East Timor"],
    "TUR": ["Turkey", "Republic of Turkey"],
    "TWN": ["Republic of China", "ROC", "R.O.C.", "Chinese Taipei", "Taiwan, China", "Taiwan, Province of China",
            "Republic of China (Taiwan)", "Taiwan (Republic of China)", "Taipei,China"],
    "TZA": ["Tanzania, United Republic of", "Tanzania (United Republic of)"],
    "USA": ["America", "U.S.", "U.S.A.", "United States (USA)", "US of A"],
    "VAT": ["Vatican", "Vatican City State", "Holy See (Vatican City State)"],
    "VEN": ["Venezuela, RB"],
    "VGB": ["Virgin Islands", "Virgin Islands (British)", "Virgin Islands, British"],
    "VIR": ["Virgin Islands", "Virgin Islands (U.S.)", "Virgin Islands, U.S.", "US Virgin Islands",
            "Virgin Islands of the United States"],
    "VNM": ["Socialist Republic of Vietnam", "SRV"],
    "WLF": ["Wallis and Futuna"],
    "YEM": ["Yemen, Rep."],
}

# Names and withdrawn ISO 3166-1 codes that the same country bore before. States that split are not here.
FORMER = {
    "ARE": ["Trucial States"],
    "BEN": ["Dahomey", "Republic of Dahomey", "DHY"],
    "BFA": ["Upper Volta", "Republic of Upper Volta", "HVO"],
    "BLR": ["Byelorussia", "Byelorussian SSR", "BYS"],
    "BLZ": ["British Honduras"],
    "BWA": ["Bechuanaland"],
    "CAF": ["Central African Empire", "Ubangi-Shari"],
    "COD": ["Zaire", "Zaïre", "Republic of Zaire", "Belgian Congo", "Congo-Léopoldville", "ZAR"],
    "COG": ["People's Republic of the Congo", "French Congo"],
    "DJI": ["French Somaliland", "French Territory of the Afars and the Issas", "AFI"],
    "ETH": ["Abyssinia"],
    "FJI": ["Republic of the Fiji Islands"],
    "GNB": ["Portuguese Guinea"],
    "GNQ": ["Spanish Guinea"],
    "GUY": ["British Guiana"],
    "IDN": ["Dutch East Indies", "Netherlands East Indies"],
    "IRN": ["Persia"],
    "JOR": ["Transjordan"],
    "KGZ": ["Kirghizia", "Kirgizia"],
    "KHM": ["Kampuchea", "Democratic Kampuchea", "Khmer Republic", "People's Republic of Kampuchea"],
    "KIR": ["Gilbert Islands"],
    "LBY": ["Libyan Arab Jamahiriya", "Libyan Arab Republic"],
    "LKA": ["Ceylon"],
    "LSO": ["Basutoland"],
    "MDA": ["Moldavia"],
    "MDG": ["Malagasy Republic"],
    "MKD": ["FYROM", "The former Yugoslav Republic of Macedonia", "Republic of Macedonia",
            "Macedonia, the former Yugoslav Republic of", "Former Yugoslav Republic of Macedonia"],
    "MLI": ["French Sudan"],
    "MMR": ["Burma", "Union of Burma", "Union of Myanmar", "BUR"],
    "MWI": ["Nyasaland"],
    "MYS": ["Federation of Malaya"],
    "NAM": ["South West Africa"],
    "NPL": ["Kingdom of Nepal", "Federal Democratic Republic of Nepal"],
    "OMN": ["Muscat and Oman"],
    "ROU": ["Socialist Republic of Romania", "ROM"],
    "SUR": ["Dutch Guiana"],
    "SWZ": ["Swaziland", "Kingdom of Swaziland"],
    "THA": ["Siam"],
    "TKM": ["Turkmenia"],
    "TLS": ["Portuguese Timor", "TMP"],
    "TUV": ["Ellice Islands"],
    "TWN": ["Formosa"],
    "VUT": ["New Hebrides", "NHB"],
    "WSM": ["Western Samoa"],
    # The code of ISO 3166 went from the north to the whole, as Germany's went from the west.
    "YEM": ["Yemen Arab Republic", "North Yemen"],
    "ZMB": ["Northern Rhodesia"],
    "ZWE": ["Rhodesia", "Southern Rhodesia", "Zimbabwe Rhodesia", "RHO"],
}

# Not in ISO 3166-1: codes from its user-assigned range, as the European Commission and CLDR use them.
USER_ASSIGNED = [("XKX", "XK", "-", "Kosovo", "Republic of Kosovo", ["Kosova"], [])]

# ISO 3166-3: alpha-3, alpha-2, numeric or "-", alpha-4, first day, last day, name, official name, other names.
# The spans are those of the states, not of their entries in the standard.
WITHDRAWN = [
    ("ANT", "AN", "530", "ANHH", "1954-12-15", "2010-10-09", "Netherlands Antilles", "Netherlands Antilles", []),
    ("CSK", "CS", "200", "CSHH", "1918-10-28", "1992-12-31", "Czechoslovakia", "Czech and Slovak Federative Republic",
     ["Czecho-Slovakia", "Czechoslovak Republic", "Czechoslovak Socialist Republic", "CSSR", "ČSSR"]),
    ("DDR", "DD", "278", "DDDE", "1949-10-07", "1990-10-02", "East Germany", "German Democratic Republic",
     ["GDR", "G.D.R."]),
    ("SCG", "CS", "891", "CSXX", "2003-02-04", "2006-06-03", "Serbia and Montenegro",
     "State Union of Serbia and Montenegro", []),
    ("SUN", "SU", "810", "SUHH", "1922-12-30", "1991-12-26", "Soviet Union", "Union of Soviet Socialist Republics",
     ["USSR", "U.S.S.R.", "Soviet Socialist Republics"]),
    ("VDR", "VD", "-", "VDVN", "1945-09-02", "1976-07-01", "North Vietnam", "Democratic Republic of Viet Nam",
     ["Democratic Republic of Viet-Nam", "Democratic Republic of Vietnam", "Viet-Nam, Democratic Republic of",
      "Vietnam, Democratic Republic of", "DRV"]),
    ("YMD", "YD", "720", "YDYE", "1967-11-30", "1990-05-21", "South Yemen", "People’s Democratic Republic of Yemen",
     ["Democratic Yemen", "Yemen, Democratic", "PDRY", "People's Republic of Southern Yemen", "Yemen People's Republic",
      "Yemen, People's Republic of"]),
    ("YUG", "YU", "890", "YUCS", "1918-12-01", "2003-02-03", "Yugoslavia", "Socialist Federal Republic of Yugoslavia",
     ["Jugoslavia", "SFRY", "SFR Yugoslavia", "FRY", "FR Yugoslavia", "Federal Republic of Yugoslavia",
      "Kingdom of Yugoslavia"]),
]

LATIN = {"đ": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}


def fold(name):
    """The folding of FoldedName, as far as the names of this table need it, without an article at either end."""
    text = unicodedata.normalize("NFKD", name.replace("’", "'")).lower()
    text = "".join(LATIN.get(c, c) for c in text if not unicodedata.combining(c))
    text = " ".join(text.split())
    text = text.removesuffix(" (the)").removesuffix(", the")
    return text[4:] if text.startswith("the ") else text


def clean(name):
    """Footnote marks off, typographic apostrophes in, without the article."""
    text = " ".join(name.replace("*", "").replace("'", "’").split()).removesuffix(" (the)")
    return text[4:] if text.startswith("the ") else text


def forms(name):
    """The name, and the same written otherwise: '&', 'St', hyphens, brackets, inverted."""
    found = [name]
    for pairs in ([("&", "and")], [(" and ", " & ")], [("St. ", "Saint ")], [("Saint ", "St. ")], [("Saint ", "St ")],
                  [("St. ", "St ")], [("&", "and"), ("St. ", "Saint ")], [("&", "and"), ("St. ", "St ")],
                  [("-", " ")]):
        text = name
        for old, new in pairs:
            text = text.replace(old, new) if f" {old} " not in text or old == "&" else text
        found.append(text)
    if name.endswith(")") and " (" in name:
        stem, bracket = name[:-1].split(" (", 1)
        found.append(f"{stem}, {bracket}")
    return found


def entry(head, official, others, former):
    lines = [head]
    seen = {fold(head.split(" ", 3)[3])}
    if official:
        lines.append(f"  official: {official}")
        seen.add(fold(official))
    for label, names in (("also", others), ("former", former)):
        for name in names:
            for form in forms(name):
                key = fold(form)
                if key not in seen:
                    seen.add(key)
                    lines.append(f"  {label}: {form.replace(chr(39), '’')}")
    return lines


def main(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["ISO3166-1-Alpha-3"])
    lines = []
    for row in rows:
        code = row["ISO3166-1-Alpha-3"]
        display = DISPLAY.get(code) or clean(row["CLDR display name"] or row["official_name_en"])
        display = display.replace(" & ", " and ")
        english = clean(row["official_name_en"])
        short = clean(row["UNTERM English Short"])
        official = OFFICIAL.get(code) or clean(row["UNTERM English Formal"]) or english
        head = f'{code} {row["ISO3166-1-Alpha-2"]} {row["ISO3166-1-numeric"].zfill(3)} {display}'
        others = [display, row["CLDR display name"], english, short, official] + OTHER.get(code, [])
        # Two-letter display names of CLDR ("UK") are kept as codes are: they match in upper case only.
        others = [clean(name) for name in others if name and name != row["ISO3166-1-Alpha-2"]]
        lines.append((code, entry(head, "" if official == display else official, others, FORMER.get(code, []))))
    for alpha3, alpha2, numeric, name, official, others, former in USER_ASSIGNED:
        block = entry(f"{alpha3} {alpha2} {numeric} {name}", official, [name] + others, former)
        block.insert(1, "  status: user-assigned")
        lines.append((alpha3, block))
    lines.sort()
    for alpha3, alpha2, numeric, alpha4, start, end, name, official, others in WITHDRAWN:
        block = entry(f"{alpha3} {alpha2} {numeric} {name}", official, [name] + others, [])
        block.insert(1, f"  status: withdrawn {alpha4} {start} {end}")
        lines.append((alpha3, block))
    print("// Generated by .generate/countries.py; do not edit.")
    print("// Source: the data set country-codes of the Data Packaged Core Datasets (public domain, PDDL), with codes of")
    print("// ISO 3166-1 and names of UNTERM and CLDR; common and former names, and ISO 3166-3, from the script.")
    print()
    print("/// The countries of ISO 3166-1, then those withdrawn (ISO 3166-3): codes and name, then further names, a line each.")
    print("enum CountryTable {")
    print('    static let text = """')
    for _, block in lines:
        for line in block:
            assert "\\" not in line and '"' not in line, line
            print("        " + line)
    print('        """')
    print("}")


if __name__ == "__main__":
    main(sys.argv[1])
