#!/usr/bin/env python3
"""Writes Sources/EntenteModel/Countries/CountryCodeTable.swift.

Usage: country-codes.py PATH/country-codes.csv PATH/CAMEO.country.txt
           > Sources/EntenteModel/Countries/CountryCodeTable.swift

Sources:
FIPS 10-4       the column FIPS of the data set "country-codes" of the Data Packaged Core Datasets
                (https://github.com/datasets/country-codes, public domain under the PDDL), put right below
CAMEO           the table of country codes that the GDELT Project publishes (CAMEO.country.txt)
COW             State System Membership, v2016, of the Correlates of War Project
GW              the list of independent states of Gleditsch and Ward (1999), as updated, with its microstates
ISO 3166-1      numeric codes that were withdrawn when a country's territory changed; the others are in countries.py

The codes of the last three are listed below. The output depends on the input files, on this script and on countries.py.
"""
import csv
import sys

sys.dont_write_bytecode = True
from countries import USER_ASSIGNED, WITHDRAWN  # noqa: E402

# Cells of the data set that hold something else than one code of that country.
FIPS_CELLS = {
    "BES": [],  # NL is the Netherlands
    "PSE": ["GZ", "WE"],
    "SJM": ["SV", "JN"],
    "SRB": ["RI", "RB"],  # KV is Kosovo; RB was Serbia's from 2006 to 2008
    "UMI": ["BQ", "DQ", "FQ", "HQ", "JQ", "KQ", "LQ", "MQ", "WQ"],  # the cell is a footnote mark; one code an island
    "XKX": ["KV"],
}

# Codes of FIPS 10 for states that are no more. Where a code had two meanings, each has its first and last day.
FIPS_FORMER = {
    "CZ": "CSK", "GC": "DDR", "GE": "DEU", "NT": "ANT", "UR": "SUN", "VN": "VDR", "YE": "YEM", "YS": "YMD",
    "YI": [("YUG", "..", "2003-02-03"), ("SCG", "2003-02-04", "..")],
}

# Codes of CAMEO that are not the alpha-3 code of their country; every other is.
CAMEO_OTHER = {"IMY": "IMN", "MTN": "MNE", "ROM": "ROU", "TMP": "TLS"}

# Regions, cities and parts of countries, and the code for none.
CAMEO_PLACES = set(
    "0 AFR ASA BAG BLK CAS CAU CEU CFR CRB EAF EEU EIN EUR GZS LAM MDT MEA NAF NMR PGS SAF SAM SAS SCN SEA WAF WSB WST"
    .split())

# What both state systems call by one number.
COW_AND_GW = """
2 USA 20 CAN 31 BHS 40 CUB 41 HTI 42 DOM 51 JAM 52 TTO 53 BRB 54 DMA 55 GRD 56 LCA 57 VCT 58 ATG 60 KNA 70 MEX 80 BLZ
90 GTM 91 HND 92 SLV 93 NIC 94 CRI 95 PAN 100 COL 101 VEN 110 GUY 115 SUR 130 ECU 135 PER 140 BRA 145 BOL 150 PRY
155 CHL 160 ARG 165 URY
200 GBR 205 IRL 210 NLD 211 BEL 212 LUX 220 FRA 221 MCO 223 LIE 225 CHE 230 ESP 232 AND 235 PRT 255 DEU 260 DEU 265 DDR
290 POL 305 AUT 310 HUN 315 CSK 316 CZE 317 SVK 325 ITA 331 SMR 338 MLT 339 ALB 341 MNE 343 MKD 344 HRV 346 BIH 347 XKX
349 SVN 350 GRC 352 CYP 355 BGR 359 MDA 360 ROU 366 EST 367 LVA 368 LTU 369 UKR 370 BLR 371 ARM 372 GEO 373 AZE 375 FIN
380 SWE 385 NOR 390 DNK 395 ISL
402 CPV 403 STP 404 GNB 411 GNQ 420 GMB 432 MLI 433 SEN 434 BEN 435 MRT 436 NER 437 CIV 438 GIN 439 BFA 450 LBR 451 SLE
452 GHA 461 TGO 471 CMR 475 NGA 481 GAB 482 CAF 483 TCD 484 COG 490 COD 500 UGA 501 KEN 510 TZA 516 BDI 517 RWA 520 SOM
522 DJI 530 ETH 531 ERI 540 AGO 541 MOZ 551 ZMB 552 ZWE 553 MWI 560 ZAF 565 NAM 570 LSO 571 BWA 572 SWZ 580 MDG 581 COM
590 MUS 591 SYC
600 MAR 615 DZA 616 TUN 620 LBY 625 SDN 626 SSD 630 IRN 640 TUR 645 IRQ 651 EGY 652 SYR 660 LBN 663 JOR 666 ISR 670 SAU
678 YEM 680 YMD 690 KWT 692 BHR 694 QAT 696 ARE 698 OMN
700 AFG 701 TKM 702 TJK 703 KGZ 704 UZB 705 KAZ 710 CHN 712 MNG 713 TWN 731 PRK 732 KOR 740 JPN 750 IND 760 BTN 770 PAK
771 BGD 775 MMR 780 LKA 781 MDV 790 NPL
800 THA 811 KHM 812 LAO 820 MYS 830 SGP 835 BRN 840 PHL 850 IDN 860 TLS
900 AUS 910 PNG 920 NZL 935 VUT 940 SLB 950 FJI 983 MHL 986 PLW 987 FSM 990 WSM
"""

# Russia's number is the Soviet Union's, and Vietnam's was the north's. The Soviet Union's last day goes to it alone.
DATED = {
    "365": [("RUS", "..", "1922-12-29"), ("SUN", "1922-12-30", "1991-12-26"), ("RUS", "1991-12-27", "..")],
    "816": [("VDR", "..", "1976-07-01"), ("VNM", "1976-07-02", "..")],
}

# COW counts Serbia before and after Yugoslavia as Yugoslavia, and Yemen since 1990 as a new state.
COW_ONLY = DATED | {
    "345": [("SRB", "..", "1918-11-30"), ("YUG", "1918-12-01", "2003-02-03"), ("SCG", "2003-02-04", "2006-06-03"),
            ("SRB", "2006-06-04", "..")],
    "679": "YEM", "946": "KIR", "947": "TUV", "955": "TON", "970": "NRU",
}

# Gleditsch and Ward give Serbia a number of its own, and count other islands from 970.
GW_ONLY = DATED | {
    "340": "SRB",
    "345": [("YUG", "..", "2003-02-03"), ("SCG", "2003-02-04", "..")],
    "970": "KIR", "971": "NRU", "972": "TON", "973": "TUV",
}

# Numeric codes that a country bore before its territory changed; 891 went from Yugoslavia to Serbia and Montenegro.
ISO_FORMER = {"230": "ETH", "280": "DEU", "532": "ANT", "590": "PAN", "736": "SDN", "886": "YEM",
              "891": [("YUG", "1992-04-27", "2003-02-03")]}


def entered(scheme, codes, known):
    """The entries of a scheme: country and text, `cow=365` or `cow=365@1922-12-30/1991-12-26`."""
    for code, meanings in codes.items():
        for meaning in [(meanings, "", "")] if isinstance(meanings, str) else meanings:
            country, start, end = meaning
            assert country in known, (scheme, code, country)
            yield country, f"{scheme}={code}" + (f"@{start}/{end}" if start else "")


def fips(rows, known):
    codes = {}
    for row in rows:
        country = row["ISO3166-1-Alpha-3"]
        cell = row["FIPS"].strip()
        for code in FIPS_CELLS.get(country, [cell] if cell else []):
            assert len(code) == 2 and code.isascii() and code.isupper() and code not in codes, (country, code)
            codes[code] = country
    codes |= {code: "XKX" for code in FIPS_CELLS["XKX"]}
    assert not codes.keys() & FIPS_FORMER.keys()
    return entered("fips", codes | FIPS_FORMER, known)


def cameo(path, known):
    with open(path, encoding="utf-8", newline="") as file:
        codes = [line["CODE"] for line in csv.DictReader(file, delimiter="\t")]
    assert CAMEO_PLACES | CAMEO_OTHER.keys() <= set(codes)
    countries = {code: CAMEO_OTHER.get(code, code) for code in codes if code not in CAMEO_PLACES}
    return entered("cameo", countries, known)


def main(country_codes, cameo_countries):
    with open(country_codes, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = {row["ISO3166-1-Alpha-3"] for row in rows} | {row[0] for row in USER_ASSIGNED + WITHDRAWN}
    words = COW_AND_GW.split()
    both = dict(zip(words[::2], words[1::2]))
    assert len(words) == 2 * len(both) and not both.keys() & (COW_ONLY.keys() | GW_ONLY.keys())
    in_order_of_code = lambda codes: dict(sorted(codes.items(), key=lambda entry: int(entry[0])))
    lines = {}
    for country, text in [
        *entered("iso", ISO_FORMER, known), *cameo(cameo_countries, known), *fips(rows, known),
        *entered("cow", in_order_of_code(both | COW_ONLY), known),
        *entered("gw", in_order_of_code(both | GW_ONLY), known),
    ]:
        lines.setdefault(country, [country]).append(text)
    print("// Generated by .generate/country-codes.py; do not edit.")
    print("// Sources: FIPS 10-4 from the data set country-codes of the Data Packaged Core Datasets (public domain, PDDL);")
    print("// CAMEO from the GDELT Project; the state systems of the Correlates of War Project (2016) and of Gleditsch and")
    print("// Ward (1999, as updated), and numeric codes withdrawn from ISO 3166-1, from the script.")
    print()
    print("/// What a country is called in each coding scheme: its alpha-3 code, then `scheme=code`, and after an `@` the days")
    print("/// on which the code means it, where it means another country on others.")
    print("enum CountryCodeTable {")
    print('    static let text = """')
    for country in sorted(lines):
        print("        " + " ".join(lines[country]))
    print('        """')
    print("}")


main(*sys.argv[1:])
