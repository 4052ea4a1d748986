"""Word lists of the written forms; each can be tuned without touching a rule."""

from __future__ import annotations

from .word_set import word_set

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONTH_OF = {name.lower(): name for name in MONTHS} | {name[:3].lower(): name for name in MONTHS} | {"sept": "September"}

TITLES = {
    "Mr": "mister", "Mrs": "missus", "Ms": "miz", "Dr": "doctor", "Prof": "professor", "St": "saint", "Mt": "mount",
    "Ft": "fort", "Gen": "general", "Gov": "governor", "Sen": "senator", "Rep": "representative", "Capt": "captain",
    "Lt": "lieutenant", "Col": "colonel", "Sgt": "sergeant", "Cmdr": "commander", "Rev": "reverend",
    "Hon": "honorable", "Pres": "president", "Cpl": "corporal", "Maj": "major", "Adm": "admiral", "Fr": "father",
    "Messrs": "messers",
}  # fmt: skip
"""Said so before a capitalised word, with or without a period; they never end a sentence there."""

STREETS = {"St": "street", "Dr": "drive", "Ave": "avenue", "Rd": "road", "Blvd": "boulevard", "Ln": "lane",
           "Hwy": "highway", "Pkwy": "parkway", "Sq": "square", "Ct": "court"}  # fmt: skip
"""Said so after a capitalised word."""

ABBREVIATIONS = {
    "Jr": "junior", "Sr": "senior", "Ave": "avenue", "Rd": "road", "Blvd": "boulevard", "Apt": "apartment",
    "Bldg": "building", "Ltd": "limited", "Inc": "incorporated", "Corp": "corporation", "Co": "company",
    "Bros": "brothers", "Dept": "department", "Univ": "university", "Assn": "association", "Govt": "government",
    "approx": "approximately", "est": "established", "vs": "versus", "etc": "et cetera", "Etc": "et cetera",
    "cf": "compare", "Tues": "Tuesday", "Thurs": "Thursday", "Thu": "Thursday", "esp": "especially",
    "incl": "including",
    "max": "maximum", "misc": "miscellaneous", "tel": "telephone", "Tel": "telephone", "dept": "department",
    "govt": "government", "ext": "extension", "al": "al", "Ph": "P H", "Esq": "esquire", "Hwy": "highway",
    "Ste": "suite", "Vol": "volume",
}  # fmt: skip
"""With a period. They end a sentence when a capitalised word follows."""

BEFORE_NUMBERS = {
    "No": "number", "Nos": "numbers", "no": "number", "nos": "numbers", "Fig": "figure", "fig": "figure",
    "Figs": "figures", "vol": "volume", "Vol": "volume", "ch": "chapter", "Ch": "chapter", "p": "page", "pp": "pages",
    "sec": "section", "Sec": "section", "Eq": "equation", "ca": "circa", "c": "circa", "Art": "article", "pt": "part",
    "Mon": "Monday", "Tue": "Tuesday", "Wed": "Wednesday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
} | {name[:3]: name for name in MONTHS if name != "May"} | {"Sept": "September"}  # fmt: skip
"""With a period, read so before a number only."""

DOTTED = {"e.g": "for example", "i.e": "that is", "a.k.a": "also known as", "r.s.v.p": "R.S.V.P", "q.v": "see",
          "n.b": "note", "w.r.t": "with respect to", "ph.d": "P.H.D"}  # fmt: skip

CONTRACTED = {"w/": "with", "w/o": "without", "b/c": "because", "and/or": "and or", "n/a": "not applicable",
              "he/she": "he or she", "she/he": "she or he", "his/her": "his or her", "him/her": "him or her",
              "24/7": "twenty four seven", "9/11": "nine eleven", "i/o": "I.O", "a/c": "A.C", "'n": "and", "'n'": "and",
              "'em": "em", "'tis": "tis", "'twas": "twas", "'cause": "cause", "'til": "till", "'bout": "bout",
              "btw": "by the way", "aka": "also known as", "vs": "versus", "ok": "okay", "phd": "P.H.D",
              "ph.d": "P.H.D", "hmm": "/hˈəm/", "hm": "/hˈəm/", "shh": "/ʃː/", "sh": "/ʃː/", "psst": "/pst/",
              "ugh": "/ˈʌɡ/", "µ": "micro"}  # fmt: skip
"""Whole written words, in lower case."""

SYMBOLS = {
    "&": "and", "+": "plus", "=": "equals", "%": "percent", "@": "at", "<": "less than", ">": "greater than",
    "×": "times", "÷": "divided by", "±": "plus or minus", "~": "about", "≈": "about", "≠": "does not equal",
    "≤": "at most", "≥": "at least", "∞": "infinity", "√": "the square root of", "§": "section", "©": "copyright",
    "→": "to", "²": "squared", "³": "cubed", "½": "one half", "¼": "one quarter", "¾": "three quarters",
    "⅓": "one third", "⅔": "two thirds", "⅛": "one eighth", "⅜": "three eighths", "⅝": "five eighths",
    "⅞": "seven eighths", "°": "degrees", "¢": "cents", "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen",
    "₹": "rupees", "₩": "won", "₽": "rubles", "µ": "micro",
}  # fmt: skip

CARDINAL_BEFORE_ROMAN = word_set(
    "chapter part act scene section volume book phase article war mark type level stage class grade bowl apollo"
    " gemini fantasy episode round rocky title appendix canto sonata symphony psalm figure table vol no"
)
REGNAL = word_set(
    "Pope King Queen Henry Louis Edward George William Charles James Richard Elizabeth Napoleon Pius Benedict Leo"
    " Paul Ramses Frederick Philip Alexander Nicholas Peter Catherine Ivan Emmanuel Gustav Christian Ferdinand"
    " Innocent Gregory Clement Urban Julius Otto Leopold Franz Wilhelm Mary Margaret Harald Olav Haakon Carl Karl"
)
